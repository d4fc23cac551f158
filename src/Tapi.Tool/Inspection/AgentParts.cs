using Tapi.Tool.Hosting;

namespace Tapi.Tool.Inspection;

/// <summary>What a line offers to agents. Their questions go to the ACD, which may be absent.</summary>
internal static class AgentParts
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public static async Task<List<DevicePart>> ReadAsync(OpenedLibrary library, uint number, CancellationToken cancellation)
    {
        await using var app = library.StartLines();
        var device = app.GetDevice(number);
        await using var line = device.Open(LineCallPrivilege.None, default, LineMediaMode.InteractiveVoice);
        var parts = new List<DevicePart>
        {
            await PartAsync("Agent capabilities (LINEAGENTCAPS)", () => device.GetAgentCapsAsync(0, cancellation)),
            await PartAsync("Status of the agent (LINEAGENTSTATUS)", () => line.GetAgentStatusAsync(0, cancellation)),
        };
        var groups = await PartAsync("Agent groups (LINEAGENTGROUPLIST)", () => line.GetAgentGroupListAsync(0, cancellation));
        parts.AddRange(groups.View is LineAgentGroupList list
            ? list.List.Select((group, index) => new DevicePart($"Agent groups: {index + 1}", group))
            : [groups]);
        return parts;
    }

    private static async Task<DevicePart> PartAsync<T>(string title, Func<Task<T>> read)
        where T : Runtime.Generated.StructureView
    {
        try
        {
            return new DevicePart(title, await read().WaitAsync(Patience));
        }
        catch (TapiException failure)
        {
            return new DevicePart(title, null, failure.Message);
        }
        catch (TimeoutException)
        {
            return new DevicePart(title, null, $"The ACD has not answered in {Patience.TotalSeconds:0} seconds.");
        }
    }
}

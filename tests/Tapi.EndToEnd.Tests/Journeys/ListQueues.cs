using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>Which queues does a group have, and how many callers wait?</summary>
internal static class ListQueues
{
    public static async Task RunAsync(SimulatedPbx pbx, TextWriter output)
    {
        await using var app = LineApp.Initialize("Queues", pbx);
        await using var line = app.GetDevice(0).Open(LineCallPrivilege.Monitor, default, LineMediaMode.InteractiveVoice);
        var sales = (await line.GetGroupListAsync()).List.First(group => group.Name == "Sales");
        foreach (var queue in (await line.GetQueueListAsync(sales.GroupId)).List)
        {
            var info = await line.GetQueueInfoAsync(queue.QueueId);
            output.WriteLine($"{queue.Name}: {info.CurrentCallsQueued} waiting");
        }
    }
}

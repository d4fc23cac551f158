using Tapi;

namespace Consumer;

/// <summary>One call through the object layer, against a library that knows one line.</summary>
internal static class Story
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static void Check()
    {
        var told = TellAsync();
        Harness.Check("the story ends in time", true, told.Wait(Patience));
    }

    private static async Task TellAsync()
    {
        using var library = TapiLibrary.Load(Path.Combine(AppContext.BaseDirectory, "story.dll"));
        await using (var app = LineApp.Initialize("Wine", library))
        {
            Harness.Check("devices", 1u, app.DeviceCount);
            var device = app.GetDevice(0);
            Harness.Check("version", new TapiVersion(2, 2), device.ApiVersion);
            var capabilities = device.GetDevCaps();
            Harness.Check("name of the line", "Line \u00e9 1", capabilities.LineName);
            Harness.Check("addresses", 3u, capabilities.NumAddresses);

            await using var line = device.Open(LineCallPrivilege.Owner, default, LineMediaMode.InteractiveVoice);
            Harness.Check("handle of the line", 0x200u, line.Handle.Value);
            await using var call = await line.MakeCallAsync("4711", 49);
            Harness.Check("handle of the call", 0x300u, call.Handle.Value);
            await call.DropAsync();
        }

        Harness.Check("calls that the library saw", 0x1FFu, Seen(library));
    }

    private static unsafe uint Seen(TapiLibrary library) => ((delegate* unmanaged[Stdcall]<uint>)library.GetExport("seen"))();
}

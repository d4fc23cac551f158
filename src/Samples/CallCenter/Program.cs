using CallCenter;
using Tapi;

if (Options.Parse(args) is not { } options)
{
    Console.Error.WriteLine(Options.Usage);
    return 2;
}

var narrator = new Narrator();
try
{
    using var world = options.Library is null ? new SimulatedWorld(narrator, options.Number) : null;
    var library = world is null ? TapiLibrary.Load(options.Library!) : world.Pbx;

    narrator.Title("Two applications start on one line");
    await using (var acd = AcdHandler.Start(narrator, library, options.Device))
    await using (var desk = AgentDesk.Start(narrator, library, options.Device))
    {
        narrator.Title("An agent logs on");
        var agent = await desk.LogOnAsync();

        narrator.Title("The agent calls a customer");
        await desk.CallAsync(options.Number);

        narrator.Title("A request fails");
        await desk.AskForAnUnknownGroupAsync(agent);

        narrator.Title("A request is canceled while its reply is late");
        world?.DelayTheNextCall();
        await desk.ChangeItsMindAsync(options.Number, TimeSpan.FromMilliseconds(100));
        await (world?.WatchTheLateCallAsync() ?? Task.CompletedTask);

        narrator.Title("Everybody goes home");
    }

    world?.Report();
    return 0;
}
catch (Exception exception) when (exception is PlatformNotSupportedException or DllNotFoundException or TapiException)
{
    Console.Error.WriteLine($"{exception.GetType().Name}: {exception.Message}");
    return 1;
}

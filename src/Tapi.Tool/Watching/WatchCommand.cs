using System.CommandLine;
using Tapi.Tool.Hosting;

namespace Tapi.Tool.Watching;

/// <summary>The command that shows calls and messages as they come.</summary>
internal static class WatchCommand
{
    public static Command Make(CommandRunner runner)
    {
        var devices = new Argument<uint[]>("device")
        {
            Description = "The line devices; all, if none is given.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var seconds = new Option<double?>("--for") { Description = "End after this many seconds.", HelpName = "seconds" };
        var command = new Command("watch", "Show calls and messages as they come. Ctrl+C ends it.") { devices, seconds };
        runner.WithLibrary(command, (library, context) => RunAsync(
            library, context, context.Line.GetValue(devices) ?? [], context.Line.GetValue(seconds)));
        return command;
    }

    private static async Task<int> RunAsync(OpenedLibrary library, CommandContext context, uint[] numbers, double? seconds)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.Cancellation);
        await using var app = library.StartLines();
        await using var watched = WatchedLines.Open(app, numbers, context);
        if (watched.Count == 0)
        {
            return ExitCode.Failure;
        }

        if (seconds is { } time)
        {
            end.CancelAfter(TimeSpan.FromSeconds(time));
        }

        var writer = new MessageWriter(context);
        try
        {
            await foreach (var message in app.ReadMessagesAsync(end.Token))
            {
                await writer.WriteAsync(message);
            }
        }
        catch (OperationCanceledException) when (end.IsCancellationRequested)
        {
        }

        return ExitCode.Success;
    }
}

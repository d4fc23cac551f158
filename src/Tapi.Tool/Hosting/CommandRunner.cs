using System.CommandLine;
using Spectre.Console;

namespace Tapi.Tool.Hosting;

/// <summary>Runs what a command does, and turns its failures into words and exit codes.</summary>
internal sealed class CommandRunner(ToolHost host, LibraryOptions options)
{
    public ToolHost Host => host;

    /// <summary>A command that works with a library.</summary>
    public void WithLibrary(Command command, Func<OpenedLibrary, CommandContext, Task<int>> action) =>
        Plain(command, async context =>
        {
            using var library = options.Open(context.Line, host);
            return await action(library, context);
        });

    /// <summary>A command that works with files.</summary>
    public void Plain(Command command, Func<CommandContext, Task<int>> action) => command.SetAction(async (line, cancellation) =>
    {
        try
        {
            return await action(new CommandContext(host, line, line.GetValue(options.Json), cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            return ExitCode.Success;
        }
        catch (Exception failure) when (IsExpected(failure))
        {
            host.Console.MarkupLineInterpolated($"[red]{failure.Message}[/]");
            if (failure is PlatformNotSupportedException or DllNotFoundException or BadImageFormatException)
            {
                host.Console.MarkupLine("[grey]tapi doctor says more. With --simulated the command runs on a simulated PBX.[/]");
            }

            return failure is ArgumentException or FileNotFoundException or DirectoryNotFoundException ? ExitCode.Usage : ExitCode.Failure;
        }
    });

    private static bool IsExpected(Exception failure) => failure
        is TapiException or IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException
        or PlatformNotSupportedException or DllNotFoundException or BadImageFormatException or EntryPointNotFoundException
        or System.Text.Json.JsonException or InvalidOperationException or TimeoutException;
}

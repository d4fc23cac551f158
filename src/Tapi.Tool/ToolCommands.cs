using System.CommandLine;
using Tapi.Tool.Calling;
using Tapi.Tool.Diagnosis;
using Tapi.Tool.Hosting;
using Tapi.Tool.Inspection;
using Tapi.Tool.Records;
using Tapi.Tool.Watching;

namespace Tapi.Tool;

/// <summary>The command line.</summary>
internal static class ToolCommands
{
    public static Task<int> RunAsync(string[] arguments, ToolHost host, CancellationToken cancellation = default)
    {
        var configuration = new InvocationConfiguration { Output = host.Output, Error = host.Output };
        return Make(host).Parse(Complete(arguments)).InvokeAsync(configuration, cancellation);
    }

    private static RootCommand Make(ToolHost host)
    {
        var options = new LibraryOptions();
        var root = new RootCommand("See, try, record and replay Windows telephony (TAPI 2.x).");
        options.AddTo(root);
        var runner = new CommandRunner(host, options);
        foreach (var command in InspectionCommands.Make(runner))
        {
            root.Subcommands.Add(command);
        }

        root.Subcommands.Add(WatchCommand.Make(runner));
        foreach (var command in CallingCommands.Make(runner))
        {
            root.Subcommands.Add(command);
        }

        root.Subcommands.Add(DoctorCommand.Make(runner, options));
        foreach (var command in RecordCommands.Make(runner, (arguments, cancellation) => RunAsync(arguments, host, cancellation)))
        {
            root.Subcommands.Add(command);
        }

        return root;
    }

    // What follows --simulated is its file only if it is called like one: "tapi show --simulated 0" shows device 0.
    private static IReadOnlyList<string> Complete(string[] arguments)
    {
        var result = new List<string>();
        for (var i = 0; i < arguments.Length; i++)
        {
            result.Add(arguments[i]);
            if (arguments[i] == LibraryOptions.SimulatedName
                && !(i + 1 < arguments.Length && IsFile(arguments[i + 1])))
            {
                result.Add(string.Empty);
            }
        }

        return result;
    }

    // Nothing stands for no file: it was put there before.
    private static bool IsFile(string argument) =>
        argument.Length == 0 || argument.EndsWith(".json", StringComparison.OrdinalIgnoreCase);
}

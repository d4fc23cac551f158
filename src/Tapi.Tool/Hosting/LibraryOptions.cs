using System.CommandLine;
using Tapi.Recording;
using Tapi.Simulator;
using Tapi.Tool.Simulation;

namespace Tapi.Tool.Hosting;

/// <summary>The options that every command has: which library it works with, and whether that is recorded.</summary>
internal sealed class LibraryOptions
{
    public const string SimulatedName = "--simulated";

    public Option<string?> Simulated { get; } = new(SimulatedName)
    {
        Description = "Use a simulated PBX, built as the JSON file says.",
        HelpName = "file.json",
        Arity = ArgumentArity.ZeroOrOne,
        Recursive = true,
    };

    public Option<string?> Library { get; } = new("--library")
    {
        Description = "Use another library than tapi32.dll.",
        HelpName = "path",
        Recursive = true,
    };

    public Option<string?> Replayed { get; } = new("--replayed")
    {
        Description = "Use a record in place of a library.",
        HelpName = "file",
        Recursive = true,
    };

    public Option<string?> Record { get; } = new("--record")
    {
        Description = "Record what is said to the library.",
        HelpName = "file",
        Recursive = true,
    };

    public Option<bool> Json { get; } = new("--json")
    {
        Description = "Write JSON, for other programs.",
        Recursive = true,
    };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { Simulated, Library, Replayed, Record, Json })
        {
            command.Options.Add(option);
        }
    }

    public OpenedLibrary Open(ParseResult line, ToolHost host)
    {
        var inner = Inner(line, host, out var office);
        var library = line.GetValue(Record) is { } path ? new RecordingLibrary(inner, path) : inner;
        return new OpenedLibrary(library, office);
    }

    private TapiLibrary Inner(ParseResult line, ToolHost host, out SimulatedOffice? office)
    {
        office = null;
        if (line.GetValue(Replayed) is { } record)
        {
            return new ReplayLibrary(SessionRecord.Load(record), new ReplayOptions { RecordedSpeed = true });
        }

        if (line.GetResult(Simulated) is null)
        {
            return host.Load(line.GetValue(Library));
        }

        office = new SimulatedOffice(line.GetValue(Simulated) is { Length: > 0 } file ? PbxDescription.Load(file) : PbxDescription.Default);
        return office.Pbx;
    }
}

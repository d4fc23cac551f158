namespace Tapi.Architecture.Tests.Folders;

/// <summary>
/// The folders of each project, from the bottom up. A folder uses what is below it and, as long as that makes no circle, what is in its own
/// layer. A name stands for the folders in it as well, unless they have a place of their own.
/// </summary>
internal sealed class Layers(params string[][] layers)
{
    private const string Root = "(root)";

    public static IReadOnlyDictionary<string, Layers> OfProjects { get; } = new Dictionary<string, Layers>
    {
        ["Tapi.Generator"] = new(
            ["Common"], ["Pages"], ["Model"], ["Reading"],
            ["Resolution"], ["Resolution/Catalogue"], ["Resolution/Naming", "Resolution/Types"], ["Resolution/Owners"],
            ["Resolution/Structures", "Resolution/Constants"], ["Resolution/Messages"], ["Resolution/Functions"], ["Resolution/Objects"],
            ["Resolution/Scope"], ["Resolution/Texts"], ["Resolution/Api"], ["Emission"], ["Input"], ["Diagnostics"],
            ["Analyzers/Facts", "Analyzers/Flow"], ["Analyzers/Project"], ["Analyzers/Counterparts"], ["Analyzers"], [Root]),
        ["Tapi.Generator.CodeFixes"] = new(
            ["Syntax"], ["Fixing"], ["Callers"], ["Awaiting"], ["Counterparts"],
            ["Signatures", "Texts", "Memory", "Layouts", "Constants", "Messages", "GeneratedApi"]),
        ["Tapi.Runtime"] = new(
            ["Recording/Signatures", "Recording/Native", "Recording/Format"], ["Recording"], ["Recording/Writing"],
            ["Runtime/Failures", "Runtime/Library", "Runtime/Messages", "Runtime/Threads"], [Root], ["Runtime/Telemetry", "Runtime/Memory"],
            ["Runtime/Requests"], ["Runtime/Objects"], ["Runtime/Generated"]),
        ["Tapi.Simulator"] = new(
            ["Core"], ["Memory"], ["Telephony"], ["Acd", "Phones", "Dialing", "Installation"], ["Exports"],
            ["Hostile", "Replay"], [Root]),
        ["Tapi.Tool"] = new(
            ["Simulation"], ["Hosting", "Output"], ["Inspection", "Watching", "Diagnosis", "Calling", "Records"], [Root]),
    };

    /// <summary>The stages of the generator, which know no compiler.</summary>
    public static IReadOnlyList<string> Stages { get; } = ["Common", "Pages", "Model", "Reading", "Resolution", "Emission"];

    /// <summary>The number of a folder's layer, from the bottom up; -1 where it has none.</summary>
    public int Of(string folder) => layers
        .SelectMany((names, number) => names.Select(name => (Name: name, Number: number)))
        .Where(layer => IsIn(folder, layer.Name))
        .OrderBy(layer => layer.Name.Length)
        .Select(layer => layer.Number)
        .DefaultIfEmpty(-1)
        .Last();

    public static bool IsIn(string folder, string name) =>
        name == Root ? folder.Length == 0 : folder == name || folder.StartsWith(name + "/", StringComparison.Ordinal);
}

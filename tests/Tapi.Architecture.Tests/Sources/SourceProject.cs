using System.Xml.Linq;
using Tapi.Testing;

namespace Tapi.Architecture.Tests.Sources;

/// <summary>A project of the checkout: what its project file says, and its C# files.</summary>
internal sealed class SourceProject
{
    private const string Tree = "/**/*.cs";

    private readonly XDocument _project;
    private readonly string _folder;

    private SourceProject(string path)
    {
        _project = XDocument.Load(path);
        _folder = Path.GetDirectoryName(path)!;
        Name = Path.GetFileNameWithoutExtension(path);
        IsProduct = Slashes(Path.GetRelativePath(Repository.Root, path)).StartsWith("src/", StringComparison.Ordinal);
        AllFiles = ReadFiles();
        Files = [.. AllFiles.Where(file => !IsRemoved(file.Path)), .. LinkedFiles()];
    }

    /// <summary>All projects under <c>src</c> and <c>tests</c> that have C# files of their own.</summary>
    public static IReadOnlyList<SourceProject> All { get; } = new[] { "src", "tests" }
        .SelectMany(folder => Directory.GetFiles(Repository.PathOf(folder), "*.csproj", SearchOption.AllDirectories))
        .Where(path => !IsOutput(Slashes(Path.GetRelativePath(Repository.Root, path))) && !IsInProject(path))
        .Order(StringComparer.Ordinal)
        .Select(path => new SourceProject(path))
        .Where(project => project.AllFiles.Count > 0)
        .ToList();

    public string Name { get; }

    /// <summary>Whether it is part of the product or a sample, and not a test.</summary>
    public bool IsProduct { get; }

    /// <summary>Every C# file in the project's folder, whether it is compiled or only read by the tests.</summary>
    public IReadOnlyList<SourceFile> AllFiles { get; }

    /// <summary>The files that the compiler sees.</summary>
    public IReadOnlyList<SourceFile> Files { get; }

    public string RootNamespace => Property("RootNamespace") ?? Name;

    /// <summary>The namespace that the generator writes into, where the project has generated bindings.</summary>
    public string? BindingsNamespace => HasBindings ? Property("TapiNamespace") ?? "Tapi" : null;

    /// <summary>Whether the project takes the functions out of the bindings.</summary>
    public bool LeavesFunctionsOut => Items("TapiSpec", "Remove").Any(pattern => pattern.Contains("nf-", StringComparison.Ordinal));

    public IEnumerable<string> ProjectReferences =>
        Items("ProjectReference").Select(path => Path.GetFileNameWithoutExtension(Slashes(path)));

    public IEnumerable<string> Friends => Items("InternalsVisibleTo");

    /// <summary>What the project file makes global, as directives.</summary>
    public IEnumerable<string> GlobalUsings =>
        from item in _project.Descendants("Using")
        let alias = Value(item, "Alias")
        select $"global using {(alias.Length > 0 ? alias + " = " : string.Empty)}{Value(item, "Include")};";

    public static SourceProject Get(string name) => All.Single(project => project.Name == name);

    public override string ToString() => Name;

    private bool HasBindings => _project.Descendants("Import")
        .Any(import => Value(import, "Project").EndsWith("Tapi.Bindings.FromSource.props", StringComparison.Ordinal));

    private static string Slashes(string path) => path.Replace('\\', '/');

    private static bool IsOutput(string path) => path.Split('/').Any(folder => folder is "bin" or "obj");

    /// <summary>Returns whether a project file is material of another project: a program that its tests build.</summary>
    private static bool IsInProject(string path)
    {
        var folder = Directory.GetParent(path)!.Parent;
        while (folder is not null && folder.GetFiles("*.csproj").Length == 0 && folder.FullName.Length > Repository.Root.Length)
        {
            folder = folder.Parent;
        }

        return folder?.FullName.Length > Repository.Root.Length;
    }

    private static string Value(XElement element, string attribute) => element.Attribute(attribute)?.Value ?? string.Empty;

    private string? Property(string name) => _project.Descendants(name).FirstOrDefault()?.Value;

    private IEnumerable<string> Items(string kind, string verb = "Include") =>
        _project.Descendants(kind).Select(item => Value(item, verb)).Where(value => value.Length > 0).SelectMany(value => value.Split(';'));

    private List<SourceFile> ReadFiles() => Directory.GetFiles(_folder, "*.cs", SearchOption.AllDirectories)
        .Select(path => (Full: path, Relative: Slashes(Path.GetRelativePath(_folder, path))))
        .Where(file => !IsOutput(file.Relative))
        .OrderBy(file => file.Relative, StringComparer.Ordinal)
        .Select(file => new SourceFile(file.Relative, File.ReadAllText(file.Full)))
        .ToList();

    private bool IsRemoved(string path) => Items("Compile", "Remove").Any(pattern => Matches(Slashes(pattern), path));

    /// <summary>Files of other projects, in the folder that the project shows them in.</summary>
    private IEnumerable<SourceFile> LinkedFiles() =>
        from item in _project.Descendants("Compile")
        let path = Slashes(Value(item, "Include"))
        where path.Length > 0
        from file in path.EndsWith(Tree, StringComparison.Ordinal)
            ? LinkedTree(path[..^Tree.Length], Slashes(Value(item, "Exclude")).Split(';'))
            : [new SourceFile(Path.GetFileName(path), File.ReadAllText(Path.Combine(_folder, path)))]
        select new SourceFile($"{Value(item, "LinkBase")}/{file.Path}", file.Text);

    private IEnumerable<SourceFile> LinkedTree(string root, string[] excluded) =>
        from path in Directory.GetFiles(Path.Combine(_folder, root), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        let relative = Slashes(Path.GetRelativePath(Path.Combine(_folder, root), path))
        where !IsOutput(relative) && !excluded.Any(pattern => Matches(pattern, $"{root}/{relative}"))
        select new SourceFile(relative, File.ReadAllText(path));

    /// <summary>Returns whether a path matches a pattern: everything in a folder, or the files of one folder.</summary>
    private static bool Matches(string pattern, string path) => pattern.EndsWith("/**", StringComparison.Ordinal)
        ? path.StartsWith(pattern[..^2], StringComparison.Ordinal)
        : System.IO.Enumeration.FileSystemName.MatchesSimpleExpression(pattern, path, ignoreCase: false);
}

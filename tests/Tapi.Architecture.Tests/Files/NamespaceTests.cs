using System.Text.RegularExpressions;
using Tapi.Architecture.Tests.Sources;

namespace Tapi.Architecture.Tests.Files;

/// <summary>
/// A file's folder says its namespace, and the other way around. A linked file has the namespace of its home. What is in a folder
/// <c>StandIns</c> takes the place of something, and has that one's namespace.
/// </summary>
public partial class NamespaceTests
{
    private const string StandIns = "StandIns/";

    [Theory]
    [MemberData(nameof(ProjectData.All), MemberType = typeof(ProjectData))]
    public void A_namespace_is_the_folder(string name)
    {
        var project = SourceProject.Get(name);

        Rule.Holds(
            name,
            from file in project.Files.Intersect(project.AllFiles)
            let found = Declaration().Match(file.Text)
            where found.Success && found.Groups[1].Value != Join(project.RootNamespace, file.Folder)
            select $"{file.Path} is in {found.Groups[1].Value}");
    }

    private static string Join(string root, string folder) => folder switch
    {
        "" => root,
        _ when folder.StartsWith(StandIns, StringComparison.Ordinal) => folder[StandIns.Length..].Replace('/', '.'),
        _ => $"{root}.{folder.Replace('/', '.')}",
    };

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}

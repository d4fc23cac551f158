using System.Text.RegularExpressions;
using Tapi.Architecture.Tests.Sources;

namespace Tapi.Architecture.Tests.Files;

/// <summary>A file's folder says its namespace, and the other way around.</summary>
public partial class NamespaceTests
{
    [Theory]
    [MemberData(nameof(ProjectData.All), MemberType = typeof(ProjectData))]
    public void A_namespace_is_the_folder(string name)
    {
        var project = SourceProject.Get(name);

        Known.Namespaces.Check(
            name,
            from file in project.Files
            let found = Declaration().Match(file.Text)
            where found.Success && !IsFitting(project, file, found.Groups[1].Value)
            select $"{file.Path} is in {found.Groups[1].Value}");
    }

    /// <summary>What people use of the runtime is in one namespace, whatever its folder.</summary>
    private static bool IsFitting(SourceProject project, SourceFile file, string name) => project.Name == "Tapi.Runtime"
        ? name == "Tapi" || name == Join(project.Name, file.Folder)
        : name == Join(project.RootNamespace, file.Folder);

    private static string Join(string root, string folder) => folder.Length == 0 ? root : $"{root}.{folder.Replace('/', '.')}";

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Declaration();
}

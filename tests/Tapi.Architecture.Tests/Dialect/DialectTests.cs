using Tapi.Architecture.Tests.Sources;

namespace Tapi.Architecture.Tests.Dialect;

/// <summary>What the sources do in one way where the language has several.</summary>
public class DialectTests
{
    [Theory]
    [MemberData(nameof(ProjectData.All), MemberType = typeof(ProjectData))]
    public void A_local_variable_is_declared_with_var(string name)
    {
        var project = SourceProject.Get(name);
        var compilation = Compilations.Of(project);
        var paths = project.Files.Select(file => file.Path).ToHashSet();

        Rule.Holds(name, compilation.SyntaxTrees
            .Where(tree => paths.Contains(tree.FilePath))
            .AsParallel().AsOrdered()
            .SelectMany(tree => ExplicitTypes.In(compilation.GetSemanticModel(tree))
                .Select(Place.Of)));
    }

    [Theory]
    [MemberData(nameof(ProjectData.All), MemberType = typeof(ProjectData))]
    public void A_file_names_what_it_uses(string name) => Rule.Holds(
        name,
        from file in SourceProject.Get(name).Files
        where file.Lines.Any(line => line.StartsWith("global using", StringComparison.Ordinal))
        select $"{file.Path} has global usings");
}

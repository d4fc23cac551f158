using Tapi.Architecture.Tests.Sources;

namespace Tapi.Architecture.Tests.Folders;

/// <summary>Folders refer downwards only, in the order that <see cref="Layers"/> declares.</summary>
public class LayerTests
{
    [Theory]
    [MemberData(nameof(ProjectData.Product), MemberType = typeof(ProjectData))]
    public void No_folder_refers_upwards(string name)
    {
        var graph = FolderGraph.Of(SourceProject.Get(name));
        if (graph.Folders.Count == 1)
        {
            return;
        }

        var layers = Layers.OfProjects[name];
        var unplaced = graph.Folders
            .Where(folder => layers.Of(folder) < 0)
            .Select(folder => $"{Circles.Name(folder)} has no place in Layers.cs");
        var upwards = graph.Uses
            .Where(use => layers.Of(use.To) > layers.Of(use.From))
            .GroupBy(use => (use.From, use.To))
            .Select(edge => Circles.Describe(Circles.Name(edge.Key.From), Circles.Name(edge.Key.To), [.. edge]));

        Rule.Holds(name, unplaced.Concat(upwards));
    }

    [Fact]
    public void No_stage_of_the_generator_knows_the_compiler()
    {
        var graph = FolderGraph.Of(SourceProject.Get("Tapi.Generator"));
        var uses = graph.LibraryUses.Where(use => use.To.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));

        Assert.Contains(uses, use => Layers.IsIn(use.From, "Analyzers"));
        Assert.DoesNotContain(uses, use => Layers.Stages.Any(stage => Layers.IsIn(use.From, stage)));
    }
}

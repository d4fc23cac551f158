using Tapi.Architecture.Tests.Sources;

namespace Tapi.Architecture.Tests.Folders;

/// <summary>No two folders of a project refer to each other, directly or over others.</summary>
public class CircleTests
{
    [Theory]
    [MemberData(nameof(ProjectData.All), MemberType = typeof(ProjectData))]
    public void Folders_refer_to_each_other_in_one_direction(string name)
    {
        var graph = FolderGraph.Of(SourceProject.Get(name));
        var circles = Circles.Of(graph).Select(circle => Circles.Describe(graph, circle));

        Rule.Holds(name, circles);
    }

    /// <summary>A name without a symbol would be a use that no test of folders sees.</summary>
    [Theory]
    [MemberData(nameof(ProjectData.All), MemberType = typeof(ProjectData))]
    public void Each_name_of_the_sources_has_a_symbol(string name) =>
        Rule.Holds(name, FolderGraph.Of(SourceProject.Get(name)).Unresolved);
}

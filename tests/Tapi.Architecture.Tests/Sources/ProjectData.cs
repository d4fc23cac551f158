namespace Tapi.Architecture.Tests.Sources;

/// <summary>Rows for theories: a project each.</summary>
public static class ProjectData
{
    public static TheoryData<string> All => new(SourceProject.All.Select(project => project.Name));

    public static TheoryData<string> Product => new(SourceProject.All.Where(project => project.IsProduct).Select(project => project.Name));
}

using Tapi.Architecture.Tests.Sources;

namespace Tapi.Architecture.Tests.Files;

public class LineLengthTests
{
    private const int Longest = 140;

    [Theory]
    [MemberData(nameof(ProjectData.All), MemberType = typeof(ProjectData))]
    public void No_line_is_longer_than_140_columns(string name) => Rule.Holds(
        name,
        from file in SourceProject.Get(name).AllFiles
        from line in file.Lines.Index()
        where line.Item.Length > Longest
        select $"{file.Path}({line.Index + 1}): {line.Item.Length} columns");
}

using Tapi.Architecture.Tests.Sources;

namespace Tapi.Architecture.Tests.Files;

public class FileSizeTests
{
    [Theory]
    [MemberData(nameof(ProjectData.All), MemberType = typeof(ProjectData))]
    public void No_file_is_longer_than_250_lines(string name) => Rule.Holds(
        name,
        SourceProject.Get(name).Files.Where(file => file.LineCount > 250).Select(file => $"{file.Path}: {file.LineCount} lines"));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Half_of_the_files_have_fewer_than_80_lines(bool ofTheProduct)
    {
        var sizes = SourceProject.All
            .Where(project => project.IsProduct == ofTheProduct)
            .SelectMany(project => project.Files)
            .Select(file => file.LineCount)
            .Order()
            .ToList();

        Assert.InRange(sizes[sizes.Count / 2], 1, 79);
    }
}

namespace Tapi.Generator.Tests.Architecture;

public class FileSizeTests
{
    [Fact]
    public void No_source_file_is_longer_than_260_lines()
    {
        Assert.SkipUnless(Source.IsThere, Source.Missing);

        Assert.Empty(Source.Files.Where(file => file.Lines.Length > 260).Select(file => $"{file.Path}: {file.Lines.Length} lines"));
    }

    [Fact]
    public void Half_of_the_source_files_have_fewer_than_80_lines()
    {
        Assert.SkipUnless(Source.IsThere, Source.Missing);

        var sizes = Source.Files.Select(file => file.Lines.Length).Order().ToList();
        Assert.InRange(sizes[sizes.Count / 2], 1, 79);
    }
}

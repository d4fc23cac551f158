using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Inference;
using Tapi.Testing.Facts;

namespace Tapi.Generator.Tests.Reading.Inference;

/// <summary>Headings that were lost or moved are noticed by what the header keeps to everywhere.</summary>
public class OrderCheckTests
{
    [Theory]
    [InlineData("dwMode hCall", "hCall")]
    [InlineData("lphCall hLine", "hLine")]
    [InlineData("hCall dwSize lpData", "dwSize")]
    [InlineData("hLine dwParam2 dwParam1", "dwParam2")]
    [InlineData("hLine dwParam1 dwMode dwParam2", "dwParam2")]
    [InlineData("hCall lpData dwSize", null)]
    [InlineData("lphLineApp hInstance dwMode", null)]
    [InlineData("dwDeviceID hwndOwner", null)]
    public void Parameters_have_an_order(string names, string? misplaced) => Assert.Equal(misplaced, Parameters(names));

    [Theory]
    [InlineData("dwNameOffset dwNameSize", "dwNameOffset")]
    [InlineData("dwNameSize dwMode dwNameOffset", "dwNameOffset")]
    [InlineData("dwTotalSize dwUsedSize dwNeededSize", "dwUsedSize")]
    [InlineData("dwMode dwTotalSize", "dwTotalSize")]
    [InlineData("dwID0 dwID1 dwID3", "dwID3")]
    [InlineData("dwTotalSize dwMode dwNameSize dwNameOffset dwTextEntrySize dwCallFeatures2", null)]
    public void Members_have_an_order(string names, string? misplaced) => Assert.Equal(misplaced, Members(names));

    [Theory]
    [InlineData("The mode.\n\nPointer to the name.", true)]
    [InlineData("The mode.\n\n<b>A handle to</b> the call.", true)]
    [InlineData("The mode.\n\nThe pointer to it stays valid.", false)]
    [InlineData("The mode.\n\nA value of zero means none.", false)]
    [InlineData("The mode:\nhandle to or pointer to something.", false)]
    [InlineData("The mode.\n\n#### lpName\n\nPointer to the name.", false)]
    public void A_paragraph_of_another_entry_is_noticed(string text, bool isNoticed)
    {
        var section = Section($"## -parameters\n### -param dwMode\n\n{text}\n");

        Assert.Equal(isNoticed, OrderCheck.OfParameters(section).Any());
    }

    [Fact]
    public void Text_in_front_of_the_first_heading_is_noticed() => Assert.Equal(
        PageProblemKind.OutOfPlace,
        Assert.Single(OrderCheck.OfParameters(Section("## -parameters\nThe line.\n### -param dwMode\nThe mode.\n"))).Kind);

    [Fact]
    public void Every_function_of_the_header_keeps_to_the_order() => Assert.Empty(HeaderFacts.Functions
        .Where(function => Parameters(string.Join(' ', function.Value.Parameters.Select(parameter => parameter.Name))) is not null)
        .Select(function => function.Key));

    [Fact]
    public void Every_structure_of_the_header_keeps_to_the_order() => Assert.Empty(HeaderFacts.Structures
        .Where(structure => Members(string.Join(' ', structure.Value.Members.Select(member => member.Name))) is not null)
        .Select(structure => structure.Key));

    private static string? Parameters(string names) => OrderCheck.OfParameters(Section("## -parameters\n" + Entries(names, "param")))
        .FirstOrDefault()?.Arguments[0];

    private static string? Members(string names) => OrderCheck.OfMembers(Section("## -struct-fields\n" + Entries(names, "field")))
        .FirstOrDefault()?.Arguments[0];

    private static string Entries(string names, string kind) => string.Concat(
        names.Split(' ').Select(name => $"### -{kind} {name}\nText.\n"));

    private static PageSection Section(string text) => SectionReader.Read(PageLines.Split(text), 0)[0];
}

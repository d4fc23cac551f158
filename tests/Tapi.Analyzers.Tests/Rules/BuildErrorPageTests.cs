namespace Tapi.Analyzers.Tests.Rules;

/// <summary>Errors of the build have pages like those of the rules.</summary>
public class BuildErrorPageTests
{
    public static TheoryData<string> Ids => new(BuildError.All.Select(error => error.Code));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_has_the_severity_every_heading_with_text_and_examples(string id)
    {
        var page = Assert.Single(RulePage.All, page => page.Id == id);
        var error = Assert.Single(BuildError.All, error => error.Code == id);

        Assert.Equal((error.Element, "Tapi.Pages"), page.Facts);
        Assert.StartsWith($"# {id}: ", page.Text, StringComparison.Ordinal);
        Assert.All(RulePage.Headings, heading => Assert.NotEqual(string.Empty, page.Section(heading)));
        Assert.Contains("```", page.Section("Wrong"), StringComparison.Ordinal);
        Assert.Contains("```", page.Section("Right"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_text_ends_in_the_address_of_the_page(string id) =>
        Assert.EndsWith($"/specs/rules/{id}.md", Assert.Single(BuildError.All, error => error.Code == id).Text, StringComparison.Ordinal);
}

using Tapi.Generator.Pages;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Facts;

/// <summary>What a page states without the reference is marked as such.</summary>
public class OwnStatementTests
{
    // Keys whose facts the object layer needs and the reference does not have.
    private static readonly string[] Keys = ["tapi.unheard", "tapi.abandoned"];

    private const string Mark = "Not in the public reference:";

    [Fact]
    public void Pages_with_facts_of_their_own_say_so_in_their_remarks() => Assert.Equal(
        SpecPages.All.Where(HasOwnFact).Select(page => page.Path),
        SpecPages.All.Where(page => Remarks(page).Contains("\n" + Mark, StringComparison.Ordinal)).Select(page => page.Path));

    [Fact]
    public void The_guide_explains_the_mark() => Assert.Contains(
        $"\"{Mark}\"", File.ReadAllText(Repository.PathOf("specs", "README.md")), StringComparison.Ordinal);

    private static bool HasOwnFact(TestPage page)
    {
        var keys = PageParser.Parse(page.Path, page.Content).FrontMatter;
        return Array.Exists(Keys, key => keys.Value(key) is not null)
            || (keys.Value("tapi.ends") ?? string.Empty).StartsWith("application", StringComparison.Ordinal);
    }

    private static string Remarks(TestPage page)
    {
        var start = page.Content.IndexOf("## -remarks", StringComparison.Ordinal);
        return start < 0 ? string.Empty : page.Content[start..];
    }
}

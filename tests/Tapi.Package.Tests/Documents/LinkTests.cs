using Tapi.Package.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Package.Tests.Documents;

/// <summary>
/// Links in all Markdown files of the repository lead somewhere. Nothing is fetched: of other addresses only the form is checked.
/// </summary>
public sealed class LinkTests
{
    private static readonly IReadOnlyList<Document> Documents = DocumentSet.All.Select(Document.Read).ToList();
    private static readonly IReadOnlyList<Link> Links = Documents.SelectMany(Link.Of).ToList();

    [Fact]
    public void All_documents_are_looked_at()
    {
        Assert.All(
            ["README.md", "CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md", "specs/README.md", "specs/rules/TAPI1001.md"],
            name => Assert.Contains(name, DocumentSet.All));
        Assert.InRange(DocumentSet.All.Count, 350, int.MaxValue);
        Assert.Contains(Links, link => link.Document == "README.md" && link.Anchor is not null);
    }

    [Fact]
    public void A_link_to_a_file_finds_it() =>
        Assert.DoesNotContain(Links, link => !link.IsAbsolute && !Path.Exists(Path.Combine(Repository.Root, link.File)));

    [Fact]
    public void No_link_leaves_the_repository() =>
        Assert.DoesNotContain(
            Links, link => !link.IsAbsolute && (link.Target.StartsWith('/') || link.File.StartsWith("..", StringComparison.Ordinal)));

    [Fact]
    public void A_link_to_a_place_in_a_document_finds_its_heading() =>
        Assert.DoesNotContain(
            Links,
            link => !link.IsAbsolute
                && link.Anchor is { } anchor
                && !(Documents.SingleOrDefault(document => document.Name == link.File)?.Anchors.Contains(anchor) ?? false));

    [Fact]
    public void A_reference_has_its_definition() =>
        Assert.Empty(Documents.SelectMany(document => Link.Undefined(document).Select(name => $"{document.Name}: {name}")));

    [Fact]
    public void An_address_elsewhere_is_well_formed() =>
        Assert.DoesNotContain(
            Links,
            link => link.IsAbsolute
                && !(Uri.TryCreate(link.Target, UriKind.Absolute, out var address)
                    && address.Scheme == Uri.UriSchemeHttps
                    && address.Host.Contains('.', StringComparison.Ordinal)));

    [Fact]
    public void All_kinds_of_links_are_seen_and_code_is_not()
    {
        var document = Document.Parse("specs/sample.md", """
            # A title
            ## Its `code`, twice
            ## Its `code`, twice
            [one](rules/TAPI1001.md#cause) and [two](<https://example.org/a> "there"), [three][3], [four][], <https://example.org/b>.
            `[no](missing.md)` ``[[no]](missing.md) ` ``
            [3]: ../README.md
            """);

        Assert.Equal(
            ["rules/TAPI1001.md#cause", "https://example.org/a", "https://example.org/b", "../README.md"],
            Link.Of(document).Select(link => link.Target));
        Assert.Equal(
            [("specs/rules/TAPI1001.md", "cause"), ("README.md", null)],
            Link.Of(document).Where(link => !link.IsAbsolute).Select(link => (link.File, link.Anchor)));
        Assert.Equal(["four"], Link.Undefined(document));
        Assert.Equal(["a-title", "its-code-twice", "its-code-twice-1"], document.Anchors);
    }
}

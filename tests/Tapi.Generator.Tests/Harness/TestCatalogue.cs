using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Harness;

/// <summary>Catalogues of the project's pages, or of pages that a test writes itself.</summary>
internal static class TestCatalogue
{
    public static PageCatalogue AllPages { get; } = Of(SpecPages.All.Select(page => Model(page.Content, page.Path)));

    public static PageCatalogue Of(IEnumerable<PageModel> models) => new(models.ToEquatableArray());

    public static PageCatalogue OfStructures(params string[] declarations) => Of(declarations.Select(Structure));

    public static PageModel Model(string text, string path = "page.md", bool fromPackage = false) =>
        ModelReader.Read(PageParser.Parse(path, text, fromPackage)).Model ?? throw new ArgumentException(path);

    /// <summary>A structure's page that holds nothing but this <c>typedef</c>.</summary>
    public static StructureModel Structure(string declaration) => (StructureModel)Model(
        $"---\nUID: NS:tapi.test_tag\n---\n## -syntax\n```C\n{declaration}\n```\n## -struct-fields\n");

    /// <summary>A group's page with these <c>NAME:VALUE</c> constants.</summary>
    public static ConstantGroupModel Group(string prefix, string kind, params string[] constants) => (ConstantGroupModel)Model(
        $"---\nUID: NE:tapi.{prefix}\ntapi.kind: {kind}\n---\n## -enum-fields\n"
        + string.Concat(constants.Select(constant => $"### -field {constant}\n")));
}

using System.Text.RegularExpressions;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Model;

/// <summary>Page to model: looks at the kind in the UID and hands over to that kind's builder.</summary>
internal static class ModelBuilder
{
    private static readonly Regex Uid = new(@"^(?<kind>N[FSEMC]):(?<header>\w+)\.(?<name>\w+)$", RegexOptions.CultureInvariant);

    public static ModelResult Build(SpecPage page)
    {
        if (page.Problem is not null)
        {
            return ModelResult.Failed(page.Problem);
        }

        var entry = page.FrontMatter.Find("UID");
        if (entry is null || entry.Value.Length == 0)
        {
            return ModelResult.Failed(new PageProblem(PageProblemKind.NoUid, entry?.Span ?? PageSpan.None));
        }

        var uid = Uid.Match(entry.Value);
        var header = PageHeader.Read(page, entry.Value);
        var name = uid.Groups["name"].Value;
        return uid.Groups["kind"].Value switch
        {
            "NF" => new FunctionModelBuilder(page, header, name).Build(),
            "NS" => new StructureModelBuilder(page, header, name).Build(),
            "NE" => new ConstantGroupModelBuilder(page, header, name).Build(),
            "NM" => new MessageModelBuilder(page, header, name).Build(),
            "NC" => new CallbackModelBuilder(page, header, name).Build(),
            _ => ModelResult.Failed(new PageProblem(PageProblemKind.UnknownUid, entry.Span, entry.Value)),
        };
    }
}

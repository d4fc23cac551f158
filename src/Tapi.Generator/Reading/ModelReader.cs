using System.Text.RegularExpressions;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Keys;

namespace Tapi.Generator.Reading;

/// <summary>Page to model: looks at the kind in the UID and passes the page to the reader of that kind.</summary>
internal static class ModelReader
{
    private static readonly Regex Uid = new(@"^(?<kind>N[FSEMC]):(?<header>\w+)\.(?<name>\w+)$", RegexOptions.CultureInvariant);

    public static ModelResult Read(SpecPage page)
    {
        if (page.Problem is not null)
        {
            return ModelResult.Failed(page.Problem);
        }

        var entry = KnownKeys.Uid.In(page);
        if (entry is null || entry.Value.Length == 0)
        {
            return ModelResult.Failed(new PageProblem(PageProblemKind.NoUid, entry?.Span ?? PageSpan.None));
        }

        var uid = Uid.Match(entry.Value);
        var header = Header(page, entry.Value);
        var name = uid.Groups["name"].Value;
        return uid.Groups["kind"].Value switch
        {
            "NF" => new FunctionReader(page, header, name).Read(),
            "NS" => new StructureReader(page, header, name).Read(),
            "NE" => new ConstantGroupReader(page, header, name).Read(),
            "NM" => new MessageReader(page, header, name).Read(),
            "NC" => new CallbackReader(page, header, name).Read(),
            _ => ModelResult.Failed(new PageProblem(PageProblemKind.UnknownUid, entry.Span, entry.Value)),
        };
    }

    private static PageText Text(SpecPage page, string section) =>
        page.Section(section) is { } found ? BlockReader.Read(found.Lines) : PageText.Empty;

    private static PageHeader Header(SpecPage page, string uid)
    {
        var description = Text(page, "description");
        return new PageHeader(uid, page.Path, page.FromPackage, description.First(), KnownKeys.Version.Of(page))
        {
            Remarks = description.Rest().Then(Text(page, "remarks")),
            Obsolete = KnownKeys.Obsolete.Of(page) switch
            {
                null or "" => null,
                KnownValues.ObsoleteWithoutSuccessor => new ObsoleteModel(null),
                var successor => new ObsoleteModel(successor),
            },
        };
    }
}

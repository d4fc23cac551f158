using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Checks;
using Tapi.Generator.Reading.Keys;

namespace Tapi.Generator.Reading;

/// <summary>Page to model: looks at the kind in the UID and passes the page to the reader of that kind.</summary>
internal static class ModelReader
{
    public static ModelResult Read(SpecPage page)
    {
        if (page.Problem is not null)
        {
            return ModelResult.Failed(page.Problem);
        }

        var entry = KnownKeys.Uid.In(page);
        if (entry is null || entry.Value.Length == 0)
        {
            return ModelResult.Failed(new PageProblem(PageProblemKind.NoUid, entry?.Span ?? LooksLikeUid(page)));
        }

        if (PageUid.Parse(entry.Value) is not { } uid)
        {
            return ModelResult.Failed(new PageProblem(PageProblemKind.UnknownUid, entry.Span, entry.Value));
        }

        if (!uid.IsOurs)
        {
            return ModelResult.Failed(new PageProblem(PageProblemKind.OtherHeader, entry.Span, entry.Value, uid.Header));
        }

        var names = NameCheck.OfHeadings(page).ToArray();
        if (names.Length > 0)
        {
            return ModelResult.Failed(names);
        }

        var result = Read(page, Header(page, entry.Value), uid);
        var unusable = result.Model is { } model ? NameCheck.OfModel(page, model).Distinct().ToArray() : [];
        return unusable.Length > 0 ? ModelResult.Failed(unusable) : result;
    }

    private static ModelResult Read(SpecPage page, PageHeader header, PageUid uid) => uid.Kind switch
    {
        PageKinds.Function => new FunctionReader(page, header, uid.Name).Read(),
        PageKinds.Structure => new StructureReader(page, header, uid.Name).Read(),
        PageKinds.Constants => new ConstantGroupReader(page, header, uid.Name).Read(),
        PageKinds.Message => new MessageReader(page, header, uid.Name).Read(),
        _ => new CallbackReader(page, header, uid.Name).Read(),
    };

    /// <summary>The place of a UID whose key is misspelled; the beginning of the page where there is none.</summary>
    private static PageSpan LooksLikeUid(SpecPage page)
    {
        var entry = page.FrontMatter.Entries.FirstOrDefault(entry => PageUid.Parse(entry.Value) is not null);
        var line = page.FrontMatter.OtherLines.FirstOrDefault(line => PageUid.Ends(line.Text));
        return entry?.KeySpan ?? (line.Text is null ? PageSpan.None : line.Span);
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

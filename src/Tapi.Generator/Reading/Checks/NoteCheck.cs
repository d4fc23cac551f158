using Tapi.Generator.Common;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Keys;
using Tapi.Generator.Reading.Notes;

namespace Tapi.Generator.Reading.Checks;

/// <summary>Finds notes that nothing on this kind of page can have.</summary>
internal static class NoteCheck
{
    public static IEnumerable<PageProblem> Problems(SpecPage page, PageKinds kind)
    {
        var place = PlaceOf(kind);
        var possible = KnownNotes.All.Where(known => (known.Places & place) != 0).ToList();
        return page.Sections
            .SelectMany(section => section.Entries)
            .SelectMany(PlacedNote.Of)
            .Select(placed => Problem(placed, possible))
            .OfType<PageProblem>();
    }

    private static PageProblem? Problem(PlacedNote placed, List<KnownNote> possible)
    {
        var known = possible.Find(item => item.Fits(placed.Note));
        if (known is null)
        {
            return new PageProblem(PageProblemKind.UnknownNote, placed.Span, placed.Text, Nearest(placed.Text, possible));
        }

        return placed.Note.Argument(KnownNotes.Since) is { } version && !KnownValues.Versions.Contains(version)
            ? new PageProblem(
                PageProblemKind.UnknownValue,
                placed.Locate(version),
                version,
                KnownNotes.Since.Word,
                string.Empty)
            : null;
    }

    /// <summary>The whole note is compared, and then the word that it begins with.</summary>
    private static string Nearest(string text, List<KnownNote> possible)
    {
        var words = possible.Where(known => !known.HasArgument && known.Word.Length > 0).Select(known => known.Word);
        var whole = NearestName.Find(text, words);
        if (whole is not null)
        {
            return Suggestion.To(whole);
        }

        var withArgument = possible.Where(known => known.HasArgument).ToList();
        var word = NearestName.Find(text.Split(' ')[0], withArgument.Select(known => known.Word));
        return word is null ? string.Empty : Suggestion.To(withArgument.Find(known => known.Word == word)!.Form);
    }

    private static NotePlaces PlaceOf(PageKinds kind) => kind switch
    {
        PageKinds.Structure => NotePlaces.Member,
        PageKinds.Constants => NotePlaces.Constant,
        PageKinds.Message => NotePlaces.MessageParameter,
        _ => NotePlaces.Parameter,
    };
}

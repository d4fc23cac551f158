using System.Text.RegularExpressions;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Declarations;
using Tapi.Generator.Reading.Keys;
using Tapi.Generator.Reading.Notes;

namespace Tapi.Generator.Reading.Checks;

/// <summary>
/// The names that a page writes where only certain names have a meaning. What is inferred from prose is not among them: a page of the
/// reference may name what no page describes.
/// </summary>
internal static class PageReferences
{
    private static readonly Regex Error = new(@"\b(?:LINE|PHONE|TAPI)ERR_[A-Z0-9]+\b", RegexOptions.CultureInvariant);

    public static IEnumerable<PageReference> Of(SpecPage page) =>
        page.Problem is null && PageUid.Parse(KnownKeys.Uid.Of(page)) is { IsOurs: true } uid
            ? OfKeys(page, uid.Kind).Concat(OfEntries(page, uid.Kind)).Concat(OfReturns(page, uid.Kind))
            : [];

    private static IEnumerable<PageReference> OfKeys(SpecPage page, PageKinds kind)
    {
        var names = kind switch
        {
            PageKinds.Function => OfCompletion(page).Concat(OfProxy(page)),
            PageKinds.Message => OfEnding(page).Concat(OfWait(page)),
            _ => [],
        };
        return names
            .Concat(OfObsolete(page))
            .Select(item => new PageReference(item.Kind, item.Name, Locate(item.Key.In(page)!, item.Name)));
    }

    private static IEnumerable<(KnownKey Key, ReferenceKind Kind, string Name)> OfCompletion(SpecPage page) =>
        KnownKeys.Completion.Of(page) is { } message && message != KnownValues.Returns
            ? [(KnownKeys.Completion, ReferenceKind.Message, message)]
            : [];

    private static IEnumerable<(KnownKey Key, ReferenceKind Kind, string Name)> OfObsolete(SpecPage page) =>
        KnownKeys.Obsolete.Of(page) is { } successor && successor != KnownValues.ObsoleteWithoutSuccessor
            ? [(KnownKeys.Obsolete, ReferenceKind.Successor, successor)]
            : [];

    private static IEnumerable<(KnownKey Key, ReferenceKind Kind, string Name)> OfProxy(SpecPage page) =>
        ProxyOpenReader.Read(page) is { } open
            ?
            [
                (KnownKeys.Proxy, ReferenceKind.Group, open.Group),
                (KnownKeys.Proxy, ReferenceKind.Pair, open.Member),
                .. open.Constants.Select(constant => (KnownKeys.Proxy, ReferenceKind.Constant, constant)),
            ]
            : [];

    private static IEnumerable<(KnownKey Key, ReferenceKind Kind, string Name)> OfEnding(SpecPage page)
    {
        if (EndsReader.Read(page)?.Constant is { } constant)
        {
            yield return (KnownKeys.Ends, ReferenceKind.Constant, constant);
        }

        foreach (var key in new[] { KnownKeys.Unheard, KnownKeys.Abandoned })
        {
            if (key.Of(page) is { } error)
            {
                yield return (key, ReferenceKind.Error, error);
            }
        }
    }

    private static IEnumerable<(KnownKey Key, ReferenceKind Kind, string Name)> OfWait(SpecPage page)
    {
        foreach (var constant in WaitReader.Read(page) is { } wait ? wait.Until.Concat([wait.Goal]) : [])
        {
            yield return (KnownKeys.Wait, ReferenceKind.Constant, constant);
        }

        if (WaitReader.ReadNow(page) is { } now)
        {
            yield return (KnownKeys.Now, ReferenceKind.Function, now.Function);
        }
    }

    private static PageSpan Locate(FrontMatterEntry entry, string name) =>
        entry.Value.IndexOf(name, StringComparison.Ordinal) is var start and >= 0 ? entry.Span.Part(start, name.Length) : entry.Span;

    private static IEnumerable<PageReference> OfEntries(SpecPage page, PageKinds kind) =>
        kind == PageKinds.Constants ? [] : page.Sections
            .SelectMany(section => section.Entries)
            .SelectMany(entry => PlacedNote.Of(entry).SelectMany(placed => OfNote(entry, placed, kind)));

    private static IEnumerable<PageReference> OfNote(PageEntry entry, PlacedNote placed, PageKinds kind)
    {
        var note = placed.Note;
        var typed = kind == PageKinds.Message ? ReferenceKind.Carried : ReferenceKind.Group;
        if (note.Type is { } type)
        {
            yield return new PageReference(typed, type, placed.Locate(type));
        }

        if (note.Default is { } value && !CNumber.TryParse(value, out _))
        {
            yield return new PageReference(ReferenceKind.Constant, value, placed.Locate(value));
        }

        var list = note.Argument(KnownNotes.List)?.Split([' '], StringSplitOptions.RemoveEmptyEntries) ?? [];
        for (var i = 0; i < list.Length; i++)
        {
            yield return new PageReference(i == 0 ? ReferenceKind.Content : ReferenceKind.Group, list[i], placed.Locate(list[i]));
        }

        foreach (var line in note.By is null ? default : entry.Lines)
        {
            foreach (var reference in OfRow(line, kind))
            {
                yield return reference;
            }
        }
    }

    /// <summary>A row of the table of a dependent type: a constant, and what comes with it.</summary>
    private static IEnumerable<PageReference> OfRow(PageLine line, PageKinds kind)
    {
        var cells = line.Text.Split('|').Select(cell => cell.Trim()).ToArray();
        if (cells.Length < 4 || !cells[1].Contains('_'))
        {
            yield break;
        }

        yield return new PageReference(ReferenceKind.Constant, cells[1], Place(cells[1]));
        var type = kind == PageKinds.Message ? Note.Parse(cells[2]).FirstOrDefault()?.Type : cells[2];
        if (!string.IsNullOrEmpty(type))
        {
            yield return new PageReference(
                kind == PageKinds.Message ? ReferenceKind.Carried : ReferenceKind.Content, type!, Place(type!));
        }

        PageSpan Place(string word) => line.Part(line.Text.LastIndexOf(word, StringComparison.Ordinal), word.Length);
    }

    private static IEnumerable<PageReference> OfReturns(SpecPage page, PageKinds kind) =>
        kind != PageKinds.Function ? [] : (page.Section(KnownSections.Returns.Name)?.Lines ?? default)
            .SelectMany(line => Error
                .Matches(line.Text)
                .Cast<Match>()
                .Select(match => new PageReference(ReferenceKind.Error, match.Value, line.Part(match.Index, match.Length))));
}

using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Declarations;
using Tapi.Generator.Reading.Inference;
using Tapi.Generator.Reading.Keys;
using Tapi.Generator.Reading.Notes;

namespace Tapi.Generator.Reading;

/// <summary>Reads a structure's page: the types come from the declaration, the notes and the words from the field entries.</summary>
internal sealed class StructureReader(SpecPage page, PageHeader header, string tag)
{
    private readonly Dictionary<string, PageEntry> _entries = new(StringComparer.Ordinal);

    public ModelResult Read()
    {
        var section = page.Section("struct-fields");
        if (section is null)
        {
            return ModelResult.Failed(new PageProblem(PageProblemKind.NoParameters, page.Locate(null), "struct-fields"));
        }

        foreach (var entry in section.Entries)
        {
            _entries[entry.Name] = entry;
        }

        var typedef = SyntaxSection.Read<CTypedef>(page, "a structure", out var problem);
        if (typedef is null)
        {
            if (problem is not null)
            {
                return ModelResult.Failed(problem);
            }

            var misplaced = OrderCheck.OfMembers(section).ToArray();
            if (misplaced.Length > 0)
            {
                return ModelResult.Failed(misplaced);
            }

            var inferred = FieldInference.Infer(section, TypeName(), out problem);
            if (inferred is null)
            {
                return ModelResult.Failed(problem!);
            }

            typedef = new CTypedef(inferred, TypeName());
        }
        else if (Disagreements(typedef.Aggregate, section) is { Length: > 0 } disagreements)
        {
            return ModelResult.Failed(disagreements);
        }

        var members = typedef.Aggregate.Members.Select(member => Member(member, string.Empty)).ToEquatableArray();
        return ModelResult.Success(new StructureModel(header, typedef.Name, members) { IsDeclared = SyntaxSection.IsIn(page) });
    }

    /// <summary>The typedef's name from the front matter, or the tag without its ending.</summary>
    private string TypeName()
    {
        var names = KnownKeys.TypeNames.Of(page);
        if (names is not null)
        {
            return names.Split(',')[0].Trim();
        }

        return (tag.EndsWith("_tag", StringComparison.Ordinal) ? tag.Substring(0, tag.Length - 4) : tag).ToUpperInvariant();
    }

    /// <summary>
    /// Members that only one of declaration and entries has: one of the two is wrong, and with it perhaps every offset after it. A page
    /// without any entry says nothing about its members.
    /// </summary>
    private PageProblem[] Disagreements(CAggregate declared, PageSection section)
    {
        var paths = Paths(declared, string.Empty).ToList();
        var unknown = section.Entries
            .Where(entry => !paths.Contains(entry.Name))
            .Select(entry => new PageProblem(PageProblemKind.SyntaxDisagrees, entry.Span, entry.Name));
        var missing = paths
            .Where(path => _entries.Count > 0 && !_entries.ContainsKey(path))
            .Select(path => new PageProblem(PageProblemKind.SyntaxDisagrees, SyntaxSection.Locate(page, Last(path)), path));
        return unknown.Concat(missing).ToArray();
    }

    private static string Last(string path) => path.Substring(path.LastIndexOf('.') + 1);

    private static IEnumerable<string> Paths(CAggregate aggregate, string path)
    {
        foreach (var member in aggregate.Members)
        {
            var name = path + member.Name;
            if (member.Name.Length > 0)
            {
                yield return name;
            }

            foreach (var inner in member.Aggregate is null ? [] : Paths(member.Aggregate, member.Name.Length > 0 ? name + "." : path))
            {
                yield return inner;
            }
        }
    }

    private MemberModel Member(CMember member, string path)
    {
        var name = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
        _entries.TryGetValue(name, out var entry);
        var inner = member.Aggregate?.Members.Select(part => Member(part, member.Name.Length == 0 ? path : name)) ?? [];
        var notes = Note.Parse(entry?.Notes ?? string.Empty).ToList();
        var isSeveral = notes.Exists(note => note.Is(KnownNotes.Several));
        return new MemberModel(
            member.Name,
            member.Type,
            member.Aggregate?.IsUnion ?? false,
            inner.ToEquatableArray(),
            notes
                .Where(note => note.Type is not null)
                .Select(note => new GroupNote(note.Type!, note.Name) { IsSeveral = isSeveral })
                .ToEquatableArray(),
            ContentOf(notes, member.Type),
            notes.Exists(note => note.Is(KnownNotes.Out)),
            notes.Exists(note => note.Is(KnownNotes.Reserved)),
            DefaultNotes.Of(notes),
            SinceNote.Of(notes),
            entry is null ? PageText.Empty : BlockReader.Read(entry.Lines)) { Meaning = MeaningNotes.Of(notes) };
    }

    private static ContentNote? ContentOf(List<Note> notes, CType? type)
    {
        var count = notes.Select(note => note.Argument(KnownNotes.Count)).FirstOrDefault(name => name is not null);
        if (type?.ArrayLength is not null && count is not null)
        {
            return new ContentNote(ContentKind.List, type.Name, null, count);
        }

        foreach (var note in notes)
        {
            if (KindOf(note) is { } kind)
            {
                return new ContentNote(kind);
            }

            if (note.Argument(KnownNotes.List) is { } element)
            {
                var words = element.Split([' '], StringSplitOptions.RemoveEmptyEntries);
                return new ContentNote(ContentKind.List, words[0], words.Length > 1 ? words[1] : null, count);
            }
        }

        return null;
    }

    private static ContentKind? KindOf(Note note) => note.Is(KnownNotes.Text) ? ContentKind.Text
        : note.Is(KnownNotes.Texts) ? ContentKind.Texts
        : note.Is(KnownNotes.Bytes) ? ContentKind.Bytes
        : note.Is(KnownNotes.Guid) ? ContentKind.Guid
        : null;
}

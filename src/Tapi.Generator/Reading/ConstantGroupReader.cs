using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Declarations;
using Tapi.Generator.Reading.Keys;
using Tapi.Generator.Reading.Notes;

namespace Tapi.Generator.Reading;

/// <summary>Reads a page of constants.</summary>
internal sealed class ConstantGroupReader(SpecPage page, PageHeader header, string prefix)
{
    public ModelResult Read()
    {
        var section = page.Section("enum-fields");
        if (section is null)
        {
            return ModelResult.Failed(new PageProblem(PageProblemKind.NoParameters, page.Locate(null), "enum-fields"));
        }

        var constants = new List<ConstantModel>();
        foreach (var entry in section.Entries)
        {
            var colon = entry.Name.IndexOf(':');
            if (colon < 0 || !CNumber.TryParse(entry.Name.Substring(colon + 1), out var value))
            {
                return ModelResult.Failed(new PageProblem(PageProblemKind.ConstantWithoutValue, entry.Span, entry.Name));
            }

            var name = entry.Name.Substring(0, colon);

            // The reference has some constants twice, once for each meaning: one member, the first text.
            if (!constants.Exists(known => known.Name == name))
            {
                var notes = Note.Parse(entry.Notes).ToList();
                constants.Add(new ConstantModel(name, value, BlockReader.Read(entry.Lines))
                {
                    IsVersioned = notes.Exists(note => note.Is(KnownNotes.ByVersion)),
                    Since = SinceNote.Of(notes),
                    IsObsolete = notes.Exists(note => note.Is(KnownNotes.Obsolete)),
                    IsAlone = notes.Exists(note => note.Is(KnownNotes.Alone)),
                });
            }
        }

        var kind = KnownValues.ConstantKindOf(KnownKeys.Kind.Of(page));
        return ModelResult.Success(new ConstantGroupModel(header, prefix, kind, constants.ToEquatableArray()));
    }
}

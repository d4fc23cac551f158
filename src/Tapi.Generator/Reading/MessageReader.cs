using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Declarations;
using Tapi.Generator.Reading.Keys;
using Tapi.Generator.Reading.Notes;

namespace Tapi.Generator.Reading;

/// <summary>Reads a message's page.</summary>
internal sealed class MessageReader(SpecPage page, PageHeader header, string name)
{
    public ModelResult Read()
    {
        var define = SyntaxSection.Read<CDefine>(page, "a #define of the message", out var problem);
        var section = page.Section("parameters");
        if (define is null || section is null)
        {
            return ModelResult.Failed(
                problem ?? new PageProblem(PageProblemKind.NoParameters, page.Locate(null), define is null ? "syntax" : "parameters"));
        }

        var slots = new List<MessageSlotModel>();
        foreach (var entry in section.Entries)
        {
            if (MessageSlotNames.Find(entry.Name) is { } slot)
            {
                slots.Add(ReadSlot(slot, entry));
            }
        }

        return ModelResult.Success(new MessageModel(
            header,
            name,
            define.Value,
            slots.ToEquatableArray(),
            KnownValues.MessageRoleOf(KnownKeys.Role.Of(page)),
            EndsReader.Read(page),
            KnownKeys.Unheard.Of(page),
            KnownKeys.Abandoned.Of(page))
        {
            Wait = WaitReader.Read(page),
        });
    }

    private static MessageSlotModel ReadSlot(MessageSlot slot, PageEntry entry)
    {
        var notes = Note.Parse(entry.Notes).ToList();
        var note = notes.Find(item => item.Type is not null || item.Name is not null);
        var cases = new List<MessageCaseModel>();
        if (note?.By is not null)
        {
            foreach (var row in TableReader.Rows(entry.Lines).Where(row => row.Length >= 2))
            {
                var kind = Note.Parse(row[1]).FirstOrDefault(item => item.Type is not null);
                if (kind?.CType is { } type)
                {
                    cases.Add(new MessageCaseModel(row[0], type, kind.Name));
                }
            }
        }

        return new MessageSlotModel(
            slot,
            note?.CType ?? new CType("DWORD"),
            note?.Name,
            note?.By is null ? null : MessageSlotNames.Find(note.By),
            cases.ToEquatableArray(),
            notes.Exists(item => item.Is(KnownNotes.Nullable)),
            BlockReader.Read(entry.Lines))
        {
            IsSeveral = notes.Exists(item => item.Is(KnownNotes.Several)),
            Meaning = MeaningNotes.Of(notes),
        };
    }
}

namespace Tapi.Generator.Tests.Damage;

/// <summary>What happens to a page: each is an accident of an editor, a merge, a download or a converter.</summary>
internal enum DamageKind
{
    Truncated,
    LineRemoved,
    LineDoubled,
    LinesSwapped,
    BlockRemoved,
    CharacterReplaced,
    CharacterRemoved,
    CharacterInserted,
    HeadingRemoved,
    HeadingDoubled,
    HeadingRenamed,
    HeadingsSwapped,
    EntriesSwapped,
    SectionRemoved,
    SectionDoubled,
    Nul,
    HugeLine,
    CarriageReturns,
    ByteOrderMark,
    Utf16,
}

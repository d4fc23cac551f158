namespace Tapi.Generator.Reading.Notes;

/// <summary>All notes. The readers ask for them by these names, and whatever is not in the table is reported.</summary>
internal static class KnownNotes
{
    private const NotePlaces Numbers = NotePlaces.Parameter | NotePlaces.Member | NotePlaces.MessageParameter;

    public static readonly KnownNote In = new("in", NotePlaces.Parameter);

    public static readonly KnownNote Out = new("out", NotePlaces.Parameter | NotePlaces.Member);

    public static readonly KnownNote InOut = new("in out", NotePlaces.Parameter);

    public static readonly KnownNote Optional = new("optional", NotePlaces.Parameter);

    public static readonly KnownNote Nullable = new("nullable", NotePlaces.Parameter | NotePlaces.MessageParameter);

    public static readonly KnownNote Reserved = new("reserved", NotePlaces.Parameter | NotePlaces.Member);

    public static readonly KnownNote Group = new("GROUP", NotePlaces.Parameter | NotePlaces.Member, NoteParts.Type);

    public static readonly KnownNote NamedGroup =
        new("GROUP as name", NotePlaces.Parameter | NotePlaces.Member, NoteParts.Type | NoteParts.Name);

    public static readonly KnownNote Several = new("several", Numbers);

    public static readonly KnownNote Milliseconds = new("milliseconds", Numbers);

    public static readonly KnownNote Seconds = new("seconds", Numbers);

    public static readonly KnownNote Boolean = new("boolean", Numbers);

    public static readonly KnownNote Character = new("character", Numbers);

    public static readonly KnownNote Alone = new("alone", NotePlaces.Constant);

    public static readonly KnownNote ByVersion = new("by version", NotePlaces.Constant);

    public static readonly KnownNote NamedType = new("TYPE as name", NotePlaces.MessageParameter, NoteParts.Type | NoteParts.Name);

    public static readonly KnownNote NamedByParameter =
        new("as name by dwParam1", NotePlaces.MessageParameter, NoteParts.Name | NoteParts.By);

    public static readonly KnownNote NamedTypeByParameter =
        new("TYPE as name by dwParam1", NotePlaces.MessageParameter, NoteParts.Type | NoteParts.Name | NoteParts.By);

    public static readonly KnownNote Unused = new("unused", NotePlaces.MessageParameter);

    public static readonly KnownNote Default = new("= NAME", NotePlaces.Member | NotePlaces.Parameter, NoteParts.Default);

    public static readonly KnownNote GroupDefault =
        new("GROUP = NAME", NotePlaces.Member | NotePlaces.Parameter, NoteParts.Type | NoteParts.Default);

    public static readonly KnownNote Text = new("string", NotePlaces.Member);

    public static readonly KnownNote Texts = new("strings", NotePlaces.Member);

    public static readonly KnownNote Bytes = new("bytes", NotePlaces.Member);

    public static readonly KnownNote List = new("list TYPE", NotePlaces.Member);

    public static readonly KnownNote ListOfConstants = new("list DWORD GROUP", NotePlaces.Member);

    public static readonly KnownNote Guid = new("guid", NotePlaces.Member);

    public static readonly KnownNote Count = new("count NAME", NotePlaces.Member);

    public static readonly KnownNote By = new("by NAME", NotePlaces.Parameter, NoteParts.By);

    public static readonly KnownNote Since = new("since 2.2", NotePlaces.Member | NotePlaces.Constant);

    public static readonly KnownNote Obsolete = new("obsolete", NotePlaces.Constant);

    public static readonly IReadOnlyList<KnownNote> All =
    [
        In, Out, InOut, Optional, Nullable, Reserved, Group, NamedGroup, Several, Milliseconds, Seconds, Boolean, Character, Alone,
        ByVersion, NamedType, NamedByParameter, NamedTypeByParameter, Unused, Default, GroupDefault, Text, Texts, Bytes, List,
        ListOfConstants, Guid, Count, By, Since, Obsolete,
    ];
}

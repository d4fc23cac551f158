namespace Tapi.Generator.Reading.Keys;

/// <summary>
/// All keys that are read. Pages of the reference have others, which mean nothing here; a key that begins with <c>tapi.</c> and is not in
/// the table is reported.
/// </summary>
internal static class KnownKeys
{
    /// <summary>What our own keys begin with.</summary>
    public const string Prefix = "tapi.";

    public static readonly KnownKey Uid = new("UID", PageKinds.All);

    public static readonly KnownKey TypeNames = new("req.typenames", PageKinds.Structure);

    public static readonly KnownKey ExportNames = new("api_name", PageKinds.Function);

    public static readonly KnownKey UnicodeAnsi = new("req.unicode-ansi", PageKinds.Function);

    public static readonly KnownKey Version = new("tapi.version", PageKinds.All);

    public static readonly KnownKey Obsolete = new("tapi.obsolete", PageKinds.All);

    public static readonly KnownKey Completion = new("tapi.completion", PageKinds.Function);

    public static readonly KnownKey Role = new("tapi.role", PageKinds.Function | PageKinds.Message);

    public static readonly KnownKey Proxy = new("tapi.proxy", PageKinds.Function);

    public static readonly KnownKey Ends = new("tapi.ends", PageKinds.Message);

    public static readonly KnownKey Wait = new("tapi.wait", PageKinds.Message);

    public static readonly KnownKey Now = new("tapi.now", PageKinds.Message);

    public static readonly KnownKey Kind = new("tapi.kind", PageKinds.Constants);

    public static readonly KnownKey Unheard = new("tapi.unheard", PageKinds.Message);

    public static readonly KnownKey Abandoned = new("tapi.abandoned", PageKinds.Message);

    public static readonly IReadOnlyList<KnownKey> All =
    [
        Uid, TypeNames, ExportNames, UnicodeAnsi, Version, Obsolete, Completion, Role, Proxy, Ends, Wait, Now, Kind, Unheard,
        Abandoned,
    ];
}

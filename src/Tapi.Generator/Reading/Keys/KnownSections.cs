namespace Tapi.Generator.Reading.Keys;

/// <summary>All sections that have a meaning.</summary>
internal static class KnownSections
{
    public static readonly KnownSection Description = new("description", PageKinds.All);

    public static readonly KnownSection Syntax =
        new("syntax", PageKinds.Function | PageKinds.Structure | PageKinds.Message | PageKinds.Callback);

    public static readonly KnownSection Parameters =
        new("parameters", PageKinds.Function | PageKinds.Message | PageKinds.Callback);

    public static readonly KnownSection StructureFields = new("struct-fields", PageKinds.Structure);

    public static readonly KnownSection Constants = new("enum-fields", PageKinds.Constants);

    public static readonly KnownSection Returns = new("returns", PageKinds.Function | PageKinds.Message | PageKinds.Callback);

    public static readonly KnownSection Remarks = new("remarks", PageKinds.All);

    public static readonly KnownSection SeeAlso = new("see-also", PageKinds.All);

    public static readonly IReadOnlyList<KnownSection> All =
        [Description, Syntax, Parameters, StructureFields, Constants, Returns, Remarks, SeeAlso];
}

using Tapi.Generator.Common;
using Tapi.Generator.Model;

namespace Tapi.Generator.Resolution.Structures;

/// <summary>A class that reads a structure out of a buffer.</summary>
/// <param name="IsEntry">Whether it is an entry of a list inside of another structure.</param>
internal sealed record ViewItem(
    string ClassName, string Structure, bool IsEntry, SizeByVersion Sizes, EquatableArray<ViewProperty> Properties, Documentation Docs) : ApiItem("Views", ClassName);

internal enum ReadKind
{
    Number,
    Constant,
    Value,
    Currency,
    Date,
    SystemTime,
    Text,
    Texts,
    Bytes,
    List,

    /// <summary>A list whose entries have a view.</summary>
    Entries,

    /// <summary>A variable-size structure inside of a request: its offsets count from its own start.</summary>
    Nested,

    /// <summary>Bytes that lie in the structure itself; another member says how many.</summary>
    Inline,
}

/// <summary>A property of a view.</summary>
/// <param name="Type">Its C# type, or that of a list's elements.</param>
/// <param name="Offset">Where the value lies, or the offset field of a pair.</param>
/// <param name="SizeOffset">Where the size field of a pair lies.</param>
/// <param name="Since">The version that brought the member: null, not garbage, in an older structure.</param>
internal sealed record ViewProperty(ReadKind Kind, string Name, string Type, int Offset, int SizeOffset, int Size, VersionModel? Since, string Summary)
{
    /// <summary>Where the number of a list's entries lies; -1 when its size alone tells.</summary>
    public int CountOffset { get; init; } = -1;

    /// <summary>Whether a list lies in the fixed part itself.</summary>
    public bool IsInline { get; init; }
}

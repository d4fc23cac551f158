using System.Diagnostics;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Structures;

/// <summary>A property of a view.</summary>
/// <param name="Type">The type of a value, or of a list's elements; null where <paramref name="Kind"/> says it.</param>
/// <param name="Offset">The offset of the value, or of the offset field of a pair.</param>
/// <param name="SizeOffset">The offset of the size field of a pair.</param>
/// <param name="Since">The version that introduced the member: null, not garbage, in an older structure.</param>
[DebuggerDisplay("{Kind} {Name,nq} at {Offset}")]
internal sealed record ViewProperty(
    ReadKind Kind, string Name, ApiType? Type, int Offset, int SizeOffset, int Size, VersionModel? Since, PageText Summary)
{
    /// <summary>The offset of the number of a list's entries; -1 when its size alone says it.</summary>
    public int CountOffset { get; init; } = -1;

    /// <summary>Whether a list is in the fixed part itself.</summary>
    public bool IsInline { get; init; }
}

internal enum ReadKind
{
    Number,
    Constant,

    /// <summary>A number that is a time or a boolean.</summary>
    Meaning,

    Value,

    /// <summary>A structure of fixed size.</summary>
    Record,

    Currency,
    Date,
    SystemTime,
    Text,
    Texts,
    Bytes,
    List,

    /// <summary>A list of structures of fixed size.</summary>
    Records,

    /// <summary>A list whose entries have a view.</summary>
    Entries,

    /// <summary>A structure of variable size inside of a request: its offsets count from its own start.</summary>
    Nested,

    /// <summary>Bytes in the structure itself; another member says how many.</summary>
    Inline,
}

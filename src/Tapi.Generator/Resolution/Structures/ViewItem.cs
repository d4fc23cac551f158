using Tapi.Generator.Common;

namespace Tapi.Generator.Resolution.Structures;

/// <summary>A class that reads a structure out of a buffer.</summary>
internal sealed record ViewItem(string ClassName, string Structure, int FixedSize, EquatableArray<ViewProperty> Properties, Documentation Docs)
    : ApiItem("Views", ClassName);

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
}

/// <summary>A property of a view.</summary>
/// <param name="Type">Its C# type, or that of a list's elements.</param>
/// <param name="Offset">Where the value lies, or the offset field of a pair.</param>
/// <param name="SizeOffset">Where the size field of a pair lies.</param>
/// <param name="Since">The version that brought the member: null, not garbage, in an older structure.</param>
internal sealed record ViewProperty(ReadKind Kind, string Name, string Type, int Offset, int SizeOffset, int Size, string? Since, string Summary);

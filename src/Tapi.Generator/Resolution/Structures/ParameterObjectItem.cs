using Tapi.Generator.Common;

namespace Tapi.Generator.Resolution.Structures;

/// <summary>A class that fills a structure and lays out the data after it.</summary>
/// <param name="IsEntry">Whether it fills an entry of a list inside of another structure.</param>
internal sealed record ParameterObjectItem(
    string ClassName,
    string Structure,
    StructureShape Shape,
    bool IsEntry,
    SizeByVersion Sizes,
    EquatableArray<ParameterProperty> Properties,
    Documentation Docs) : ApiItem("Parameters", ClassName);

/// <summary>A settable property.</summary>
/// <param name="Default">What it starts with; null for zero or nothing.</param>
/// <param name="EntryClass">The class that fills one entry of a list.</param>
internal sealed record ParameterProperty(ViewProperty Property, InitialValue? Default, string? EntryClass);

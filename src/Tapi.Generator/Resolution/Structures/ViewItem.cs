using Tapi.Generator.Common;

namespace Tapi.Generator.Resolution.Structures;

/// <summary>A class that reads a structure out of a buffer.</summary>
/// <param name="IsEntry">Whether it is an entry of a list inside of another structure.</param>
internal sealed record ViewItem(
    string ClassName, string Structure, bool IsEntry, SizeByVersion Sizes, EquatableArray<ViewProperty> Properties, Documentation Docs)
    : ApiItem("Views", ClassName);

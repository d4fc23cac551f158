using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Structures;

internal enum StructureShape
{
    /// <summary>Nothing but its members.</summary>
    Fixed,

    /// <summary>Filled by TAPI: dwTotalSize, dwNeededSize, dwUsedSize, and data after the members.</summary>
    Variable,

    /// <summary>Filled by the application: dwTotalSize, and data after the members.</summary>
    Parameter,

    /// <summary>Handed to a proxy: dwSize, and a part for each kind of request.</summary>
    Request,
}

/// <summary>Recognizes a structure's shape by its first members.</summary>
internal static class StructureShapes
{
    /// <summary>Whether the structure is an entry of a list, with texts, bytes or lists outside of it.</summary>
    public static bool IsEntry(StructureLayout layout) =>
        Of(layout) == StructureShape.Fixed && layout.Size.IsSame && layout.Members.Any(member => member.Model.Content is not null);

    /// <summary>Whether texts, bytes or lists may follow the members.</summary>
    public static bool HasData(StructureLayout layout) =>
        layout.Members.Any(member => member.Model.Name.EndsWith("Offset", StringComparison.Ordinal));

    public static StructureShape Of(StructureLayout layout)
    {
        var names = layout.Members.Take(3).Select(member => member.Model.Name).ToList();
        if (names.Count > 0 && names[0] == "dwTotalSize")
        {
            return names.Count == 3 && names[1] == "dwNeededSize" && names[2] == "dwUsedSize"
                ? StructureShape.Variable
                : StructureShape.Parameter;
        }

        var hasRequestParts = layout.Members.Any(member => member.Model.IsPart && member.Model.Name.Length == 0 && member.Model.IsUnion);
        return names.Count > 0 && names[0] == "dwSize" && hasRequestParts ? StructureShape.Request : StructureShape.Fixed;
    }
}

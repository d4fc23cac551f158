namespace Tapi.Generator.Model;

internal enum ConstantGroupKind
{
    Values,
    Flags,
    Errors,

    /// <summary>Constants that are no group.</summary>
    Numbers,
}

/// <summary>A constant with its value as 32 bits.</summary>
internal sealed record ConstantModel(string Name, uint Value, string Summary);

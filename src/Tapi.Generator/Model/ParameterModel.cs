using Tapi.Generator.Common;

namespace Tapi.Generator.Model;

/// <summary>A function's parameter.</summary>
/// <param name="IsOptional">Whether the argument may be null or omitted.</param>
/// <param name="Dependent">For a buffer whose content another parameter selects: how.</param>
internal sealed record ParameterModel(
    string Name,
    CType Type,
    Direction Direction,
    bool IsOptional,
    bool IsReserved,
    EquatableArray<GroupNote> Groups,
    DependentBuffer? Dependent,
    PageText Summary)
{
    /// <summary>Whether the result may be null: TAPI can write a zero handle.</summary>
    public bool IsNullable { get; init; }

    /// <summary>What it is for callers who leave it out; null when they may not, or when that is zero.</summary>
    public DefaultModel? Default { get; init; }

    /// <summary>What its number is, where the page says so.</summary>
    public NumberMeaning? Meaning { get; init; }
}

internal enum Direction
{
    In,
    Out,
    InOut,
}

/// <summary>What a buffer holds while the parameter <paramref name="By"/> is a constant.</summary>
internal sealed record DependentBuffer(string By, EquatableArray<BufferCase> Cases);

internal sealed record BufferCase(string Constant, string Structure);

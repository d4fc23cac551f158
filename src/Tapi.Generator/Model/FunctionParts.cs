using Tapi.Generator.Common;
using Tapi.Generator.Model.Declarations;

namespace Tapi.Generator.Model;

internal enum Direction
{
    In,
    Out,
    InOut,
}

/// <summary>A function's parameter.</summary>
/// <param name="Dependent">For a buffer whose content another parameter selects: how.</param>
internal sealed record ParameterModel(
    string Name, CType Type, Direction Direction, bool IsOptional, bool IsReserved, EquatableArray<GroupNote> Groups, DependentBuffer? Dependent, string Summary);

/// <summary>What a buffer holds while the parameter <paramref name="By"/> is a constant.</summary>
internal sealed record DependentBuffer(string By, EquatableArray<BufferCase> Cases);

internal sealed record BufferCase(string Constant, string Structure);

/// <summary>Says that a value is a constant of a group, and what to call it.</summary>
internal sealed record GroupNote(string Group, string? Name)
{
    /// <summary>Whether the value can have several of the group's constants at once.</summary>
    public bool IsSeveral { get; init; }
}

/// <summary>How a function's work ends: with its return, or with a message.</summary>
/// <param name="Message">The completing message; null when the function's result is final.</param>
internal sealed record CompletionModel(string? Message)
{
    public static readonly CompletionModel Returns = new((string?)null);
}

namespace Tapi.Generator.Model;

/// <summary>Says that a value is a constant of a group, and what to call it.</summary>
internal sealed record GroupNote(string Group, string? Name)
{
    /// <summary>Whether the value can have several of the group's constants at once.</summary>
    public bool IsSeveral { get; init; }
}

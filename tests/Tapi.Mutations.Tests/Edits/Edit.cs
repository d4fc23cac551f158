namespace Tapi.Mutations.Tests.Edits;

/// <summary>A fault, put into the runtime on purpose.</summary>
/// <param name="Name">What it breaks.</param>
/// <param name="File">The file, in <c>src/Tapi.Runtime</c>.</param>
/// <param name="Find">What stands there, once.</param>
/// <param name="Replace">What takes its place.</param>
internal sealed record Edit(string Name, string File, string Find, string Replace)
{
    /// <summary>Whether the schedules must find it by themselves: a race.</summary>
    public bool IsRace { get; init; }

    public override string ToString() => Name;
}

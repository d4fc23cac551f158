namespace Tapi.Schedules.Tests.World;

/// <summary>A call comes in.</summary>
internal sealed record BroughtMessage(WorldCall Call);

namespace Tapi.Schedules.Tests.World;

/// <summary>The digits of a call were gathered.</summary>
internal sealed record GatheredMessage(WorldCall Call);

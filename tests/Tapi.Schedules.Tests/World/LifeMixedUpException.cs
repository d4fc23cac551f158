namespace Tapi.Schedules.Tests.World;

/// <summary>A message reached the wrong object.</summary>
internal sealed class LifeMixedUpException(string message) : Exception(message);

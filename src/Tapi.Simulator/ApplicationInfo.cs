namespace Tapi.Simulator;

/// <summary>An application that has initialised and not shut down.</summary>
/// <param name="Handle">Its HLINEAPP.</param>
/// <param name="Name">The friendly name it gave.</param>
/// <param name="ApiVersion">The version it asked for.</param>
/// <param name="OpenLines">How many line handles it holds.</param>
/// <param name="QueuedMessages">How many messages it has not fetched.</param>
public sealed record ApplicationInfo(uint Handle, string Name, uint ApiVersion, int OpenLines, int QueuedMessages);

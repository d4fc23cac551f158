namespace Tapi.Simulator.Core;

/// <summary>How the PBX was built. Does not change while it runs.</summary>
internal sealed record PbxSettings
{
    public required uint ApiVersion { get; init; }

    public required uint LowestApiVersion { get; init; }

    public required uint ExtensionVersion { get; init; }

    public required string ClientMachineName { get; init; }

    public required string ClientUserName { get; init; }

    public required bool DeallocateNeedsIdle { get; init; }

    public required bool DeallocateDropsReplies { get; init; }
}

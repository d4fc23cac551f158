using Tapi.Simulator.Core;

namespace Tapi.Simulator;

/// <summary>How a simulated PBX is built.</summary>
public sealed class PbxOptions
{
    /// <summary>Whether the clock follows the system clock instead of standing still until it is advanced.</summary>
    public bool RealTime { get; set; }

    /// <summary>How many lines there are from the start; zero is allowed.</summary>
    public int Lines { get; set; } = 1;

    /// <summary>How many addresses each of these lines has.</summary>
    public int AddressesPerLine { get; set; } = 1;

    /// <summary>The highest TAPI version of the PBX and its lines.</summary>
    public uint ApiVersion { get; set; } = ApiVersions.V3_1;

    /// <summary>The lowest TAPI version of its lines.</summary>
    public uint LowestApiVersion { get; set; } = ApiVersions.V1_3;

    /// <summary>The version of the device-specific extensions that lines and phones have; zero for none.</summary>
    public uint ExtensionVersion { get; set; }

    /// <summary>The machine name that proxy handlers see for every client.</summary>
    public string ClientMachineName { get; set; } = "DESK-17";

    /// <summary>The user name that proxy handlers see for every client.</summary>
    public string ClientUserName { get; set; } = "operator";

    /// <summary>
    /// Whether the sole owner of a call must wait for <c>idle</c> before it may deallocate its handle. The documentation asks this below
    /// TAPI 2.0 only.
    /// </summary>
    public bool DeallocateNeedsIdle { get; set; } = true;

    /// <summary>
    /// Whether <c>lineDeallocateCall</c> takes the outstanding replies of the handle with it. The documentation has both; a program should
    /// live with either.
    /// </summary>
    public bool DeallocateDropsReplies { get; set; } = true;

    /// <summary>How many entries the journal keeps.</summary>
    public int JournalCapacity { get; set; } = 100_000;

    internal PbxSettings ToSettings() => new()
    {
        ApiVersion = ApiVersion,
        LowestApiVersion = LowestApiVersion,
        ExtensionVersion = ExtensionVersion,
        ClientMachineName = ClientMachineName,
        ClientUserName = ClientUserName,
        DeallocateNeedsIdle = DeallocateNeedsIdle,
        DeallocateDropsReplies = DeallocateDropsReplies,
    };
}

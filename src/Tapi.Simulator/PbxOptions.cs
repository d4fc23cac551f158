using Tapi.Simulator.Core;

namespace Tapi.Simulator;

/// <summary>How a simulated PBX is built.</summary>
public sealed class PbxOptions
{
    private readonly int _lines = 1;
    private readonly int _addressesPerLine = 1;
    private readonly int _journalCapacity = 100_000;

    /// <summary>Whether the clock follows the system clock. Otherwise it stands still until it is advanced.</summary>
    public bool RealTime { get; init; }

    /// <summary>How many lines there are from the start, zero or more. The default is one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Lines
    {
        get => _lines;
        init => _lines = NotNegative(value);
    }

    /// <summary>How many addresses each of these lines has, zero or more. The default is one.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int AddressesPerLine
    {
        get => _addressesPerLine;
        init => _addressesPerLine = NotNegative(value);
    }

    /// <summary>The highest TAPI version of the PBX, its lines and phones. The default is 3.1.</summary>
    public TapiVersion ApiVersion { get; init; } = Versions.From(ApiVersions.V3_1);

    /// <summary>The lowest TAPI version of the lines and phones. The default is 1.3.</summary>
    public TapiVersion LowestApiVersion { get; init; } = Versions.From(ApiVersions.V1_3);

    /// <summary>The version of the device-specific extensions that lines and phones have; zero for none.</summary>
    public uint ExtensionVersion { get; init; }

    /// <summary>The machine name that proxy handlers see for every client.</summary>
    public string ClientMachineName { get; init; } = "DESK-17";

    /// <summary>The user name that proxy handlers see for every client.</summary>
    public string ClientUserName { get; init; } = "operator";

    /// <summary>
    /// Whether the sole owner of a call must wait for <see cref="SimulatedCallState.Idle"/> before it may deallocate its handle. The
    /// documentation requires this below TAPI 2.0 only.
    /// </summary>
    public bool DeallocateNeedsIdle { get; init; } = true;

    /// <summary>
    /// Whether <c>lineDeallocateCall</c> cancels the outstanding replies of the handle. The documentation says both; a program should work
    /// with either.
    /// </summary>
    public bool DeallocateDropsReplies { get; init; } = true;

    /// <summary>How many entries the journal keeps, one or more. The default is 100,000.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative.</exception>
    public int JournalCapacity
    {
        get => _journalCapacity;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            _journalCapacity = value;
        }
    }

    internal PbxSettings ToSettings() => new()
    {
        ApiVersion = ApiVersion.Value,
        LowestApiVersion = LowestApiVersion.Value,
        ExtensionVersion = ExtensionVersion,
        ClientMachineName = ClientMachineName,
        ClientUserName = ClientUserName,
        DeallocateNeedsIdle = DeallocateNeedsIdle,
        DeallocateDropsReplies = DeallocateDropsReplies,
    };

    private static int NotNegative(int value)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(value);
        return value;
    }
}

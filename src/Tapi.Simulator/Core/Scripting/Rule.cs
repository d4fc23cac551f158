namespace Tapi.Simulator.Core.Scripting;

/// <summary>How the PBX treats one call of a function, or several.</summary>
internal sealed class Rule
{
    public static readonly Rule Usual = new();

    /// <summary>For how many more calls the rule holds.</summary>
    public int Uses { get; set; } = 1;

    /// <summary>What the function returns in place of a request.</summary>
    public int? Error { get; set; }

    public int? ReplyError { get; set; }

    public int? RequestId { get; set; }

    public TimeSpan Delay { get; set; }

    /// <summary>Whether the function returns only after the application's reader has processed the reply.</summary>
    public bool WaitsForReader { get; set; }

    /// <summary>Whether the request never ends.</summary>
    public bool IsSilent { get; set; }

    public bool ReturnsZero { get; set; }

    public bool RepliesTwice { get; set; }

    public bool HasStrayReply { get; set; }

    public bool IsSignExtended { get; set; }

    /// <summary>Whether the caller's structure is always too small.</summary>
    public bool GrowsNeededSize { get; set; }

    /// <summary>Whether a structure that is too small is an error, and not a success without the variable part.</summary>
    public bool GrowsByError { get; set; }

    /// <summary>Counts one use. Returns whether the rule holds for more.</summary>
    public bool Use() => Uses == int.MaxValue || --Uses > 0;
}

namespace Tapi.Simulator;

/// <summary>An application that has initialized and not shut down.</summary>
public sealed record ApplicationInfo
{
    internal ApplicationInfo()
    {
    }

    /// <summary>Its HLINEAPP or HPHONEAPP.</summary>
    public uint Handle { get; internal init; }

    /// <summary>The friendly name it gave.</summary>
    public string Name { get; internal init; } = string.Empty;

    /// <summary>The version it asked for.</summary>
    public TapiVersion ApiVersion { get; internal init; }

    /// <summary>How many lines, or phones, it has open. A device that it opened twice counts twice.</summary>
    public int OpenDevices { get; internal init; }

    /// <summary>How many messages it has not fetched.</summary>
    public int QueuedMessages { get; internal init; }
}

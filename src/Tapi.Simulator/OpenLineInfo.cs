namespace Tapi.Simulator;

/// <summary>A line that an application has open.</summary>
public sealed record OpenLineInfo
{
    internal OpenLineInfo()
    {
    }

    /// <summary>The HLINE.</summary>
    public uint Handle { get; internal init; }

    /// <summary>The id of the line device.</summary>
    public uint DeviceId { get; internal init; }

    /// <summary>The HLINEAPP of its application.</summary>
    public uint Application { get; internal init; }

    /// <summary>The version under which it was opened.</summary>
    public TapiVersion ApiVersion { get; internal init; }

    /// <summary>What each message about the line carries.</summary>
    public nuint CallbackInstance { get; internal init; }

    /// <summary>How many call handles the application holds on it.</summary>
    public int CallHandles { get; internal init; }

    /// <summary>Whether it handles proxy requests.</summary>
    public bool IsProxy { get; internal init; }
}

namespace Tapi.Simulator;

/// <summary>A request whose reply has not been posted.</summary>
public sealed record PendingRequestInfo
{
    internal PendingRequestInfo()
    {
    }

    /// <summary>The request id that the function returned.</summary>
    public int Id { get; internal init; }

    /// <summary>The function that started it, by the name of its export.</summary>
    public string Function { get; internal init; } = string.Empty;

    /// <summary>The HLINEAPP or HPHONEAPP of the application.</summary>
    public uint Application { get; internal init; }

    /// <summary>The HLINE or HPHONE it was made on; zero when it was made with the application's handle.</summary>
    public uint Device { get; internal init; }

    /// <summary>The HCALL it was made on, or zero.</summary>
    public uint Call { get; internal init; }
}

using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Acd;

internal unsafe delegate void FillProxyRequest(LINEPROXYREQUEST* request);

internal unsafe delegate Action? ReadProxyAnswer(LINEPROXYREQUEST* request);

/// <summary>What a client's agent function asks of the proxy handler.</summary>
internal sealed class ProxyRequest(LineProxyRequestType type)
{
    public LineProxyRequestType Type => type;

    /// <summary>The version that the client passed; null for the version of its line.</summary>
    public uint? ApiVersion { get; init; }

    /// <summary>Sets the members of the request's part of the union.</summary>
    public FillProxyRequest? Fill { get; init; }

    /// <summary>The strings after the fixed part, with the offset of their size member. The offset member follows it.</summary>
    public IReadOnlyList<(int SizeOffset, string? Text)> Texts { get; init; } = [];

    /// <summary>Bytes that the client's structure has beyond the fixed part of the buffer.</summary>
    public int RoomForAnswer { get; init; }

    /// <summary>Copies the handler's results from the buffer. Returns the action that writes them to the client.</summary>
    public ReadProxyAnswer? Read { get; init; }

    /// <summary>Writes made-up results, for a rule that has the function complete at once.</summary>
    public Action? Invent { get; init; }
}

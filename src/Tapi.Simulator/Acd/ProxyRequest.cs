using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Acd;

internal unsafe delegate void FillProxyRequest(LINEPROXYREQUEST* request);

internal unsafe delegate Action? ReadProxyAnswer(LINEPROXYREQUEST* request);

/// <summary>What a client's agent function asks of the proxy handler.</summary>
internal sealed class ProxyRequest(LineProxyRequestType type)
{
    public LineProxyRequestType Type => type;

    /// <summary>The version that the client names itself; otherwise that of its line counts.</summary>
    public uint? ApiVersion { get; init; }

    /// <summary>Sets the members of the request's part of the union.</summary>
    public FillProxyRequest? Fill { get; init; }

    /// <summary>Strings behind the fixed part: where their size member is, the offset member being next to it.</summary>
    public IReadOnlyList<(int SizeOffset, string? Text)> Texts { get; init; } = [];

    /// <summary>Bytes that the client's structure has beyond the fixed part of the buffer.</summary>
    public int RoomForAnswer { get; init; }

    /// <summary>Takes the handler's results out of the buffer and returns what writes them to the client.</summary>
    public ReadProxyAnswer? Read { get; init; }

    /// <summary>Writes made-up results: for a script that has the function complete on the spot.</summary>
    public Action? Invent { get; init; }
}

using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Acd;

/// <summary>Requests whose answer is a structure of the client, which the handler fills inside the LINEPROXYREQUEST.</summary>
internal static unsafe class AnsweredStructure
{
    private const int HeaderSize = 3 * sizeof(uint);

    /// <param name="type">The kind of request.</param>
    /// <param name="position">Where the structure is in the request.</param>
    /// <param name="fixedSize">The size of its fixed part.</param>
    /// <param name="client">The client's structure, with dwTotalSize set.</param>
    /// <param name="fill">Sets the other members of the request.</param>
    /// <param name="version">The version that the client names, if it does.</param>
    public static ProxyRequest Ask(
        LineProxyRequestType type, int position, int fixedSize, void* client, FillProxyRequest? fill = null, uint? version = null)
    {
        var total = *(uint*)client;
        return new ProxyRequest(type)
        {
            ApiVersion = version,
            RoomForAnswer = (int)Math.Min(total, int.MaxValue / 2) - fixedSize,
            Fill = request =>
            {
                fill?.Invoke(request);
                *(uint*)((byte*)request + position) = total;
            },
            Read = request => ReturnedStructure.Copy((uint*)((byte*)request + position), (uint*)client, total),
            Invent = () =>
            {
                new Span<byte>(client, fixedSize)[HeaderSize..].Clear();
                ((uint*)client)[1] = ((uint*)client)[2] = (uint)fixedSize;
            },
        };
    }
}

namespace Tapi.Simulator.Acd;

/// <summary>Copies a structure that a proxy handler has filled to the client's memory.</summary>
internal static unsafe class ReturnedStructure
{
    private const int HeaderSize = 3 * sizeof(uint);

    /// <summary>Takes the used bytes, never more than the client has room for. The handler's total size is not passed on.</summary>
    public static Action Copy(uint* answer, uint* client, uint total)
    {
        var used = (int)Math.Clamp(answer[2], HeaderSize, total);
        var bytes = new ReadOnlySpan<byte>(answer, used).ToArray();
        BitConverter.TryWriteBytes(bytes, total);
        return () => bytes.CopyTo(new Span<byte>(client, used));
    }
}

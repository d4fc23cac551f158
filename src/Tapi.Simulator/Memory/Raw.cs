using System.Runtime.InteropServices;

namespace Tapi.Simulator.Memory;

/// <summary>Structures as bytes.</summary>
internal static unsafe class Raw
{
    public static byte[] Bytes<T>(T value)
        where T : unmanaged
        => MemoryMarshal.AsBytes(new Span<T>(ref value)).ToArray();

    /// <summary>Returns the offset of a member, from pointers to a structure and to its member.</summary>
    public static int Offset(void* structure, void* member) => (int)((byte*)member - (byte*)structure);
}

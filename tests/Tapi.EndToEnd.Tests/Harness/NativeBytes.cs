using System.Runtime.InteropServices;

namespace Tapi.EndToEnd.Tests.Harness;

/// <summary>Native memory as a test looks at it.</summary>
internal static class NativeBytes
{
    public static byte[] Copy(nint address, int size)
    {
        var bytes = new byte[size];
        Marshal.Copy(address, bytes, 0, size);
        return bytes;
    }

    /// <summary>A structure as long as its dwTotalSize says.</summary>
    public static byte[] CopyWhole(nint structure) => Copy(structure, Marshal.ReadInt32(structure));

    public static uint UInt32(this byte[] bytes, int offset) => BitConverter.ToUInt32(bytes, offset);

    /// <summary>The variable data of a size member and the offset member next to it.</summary>
    public static byte[] Part(this byte[] bytes, int sizeOffset) =>
        bytes.AsSpan((int)bytes.UInt32(sizeOffset + 4), (int)bytes.UInt32(sizeOffset)).ToArray();

    public static string Text(this byte[] bytes, int sizeOffset) => System.Text.Encoding.Unicode.GetString(bytes.Part(sizeOffset));
}

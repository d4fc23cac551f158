using System.Runtime.InteropServices;

namespace Tapi;

/// <summary>Makes the bytes of arrays of DWORDs, which several TAPI structures contain.</summary>
public static class DwordArray
{
    /// <summary>Returns the bytes of the values, four for each.</summary>
    /// <typeparam name="T">An enum; of wider ones the low 32 bits are taken.</typeparam>
    /// <param name="values">The values, in order.</param>
    /// <returns>Four bytes for each value.</returns>
    public static unsafe byte[] Of<T>(params T[] values)
        where T : unmanaged, Enum
    {
        var words = new uint[(values ?? throw new ArgumentNullException(nameof(values))).Length];
        for (var i = 0; i < words.Length; i++)
        {
            var value = values[i];
            words[i] = sizeof(T) switch
            {
                1 => *(byte*)&value,
                2 => *(ushort*)&value,
                8 => (uint)*(ulong*)&value,
                _ => *(uint*)&value,
            };
        }

        return Of(words);
    }

    /// <summary>Returns the bytes of the values, four for each.</summary>
    /// <param name="values">The values, in order.</param>
    /// <returns>Four bytes for each value.</returns>
    public static byte[] Of(params uint[] values) => MemoryMarshal.AsBytes(values.AsSpan()).ToArray();
}

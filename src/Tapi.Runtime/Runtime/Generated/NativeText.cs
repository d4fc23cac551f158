using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Tapi.Runtime.Generated;

/// <summary>Text in buffers without a size member of their own.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static unsafe class NativeText
{
    /// <summary>Reads UTF-16 text that ends with a NUL or with its buffer.</summary>
    /// <param name="memory">The buffer; null is empty.</param>
    /// <param name="characters">How many characters fit into it.</param>
    /// <returns>The text.</returns>
    public static string Read(byte* memory, int characters)
    {
        var text = memory == null ? default : new ReadOnlySpan<char>(memory, characters);
        var end = text.IndexOf('\0');
        return (end < 0 ? text : text.Slice(0, end)).ToString();
    }

    /// <summary>Writes UTF-16 text with a NUL into an array of a structure.</summary>
    /// <param name="place">The array, zeroed.</param>
    /// <param name="length">How many characters it has.</param>
    /// <param name="text">The text.</param>
    /// <param name="name">What the caller calls the text.</param>
    /// <exception cref="ArgumentException">The text does not fit.</exception>
    public static void Write(char* place, int length, string? text, string name)
    {
        var characters = text.AsSpan();
        if (characters.Length >= length)
        {
            throw new ArgumentException($"There is room for {length - 1} characters.", name);
        }

        characters.CopyTo(new Span<char>(place, length));
    }

    /// <summary>Writes bytes into an array of a structure.</summary>
    /// <param name="place">The array, zeroed.</param>
    /// <param name="length">How many bytes it has.</param>
    /// <param name="data">The bytes.</param>
    /// <param name="name">What the caller calls the bytes.</param>
    /// <exception cref="ArgumentException">The bytes do not fit.</exception>
    public static void Write(byte* place, int length, ReadOnlySpan<byte> data, string name)
    {
        if (data.Length > length)
        {
            throw new ArgumentException($"There is room for {length} bytes.", name);
        }

        data.CopyTo(new Span<byte>(place, length));
    }

    /// <summary>The size of a buffer for text whose length the caller chooses.</summary>
    /// <param name="characters">How many characters it has room for, the NUL not counted.</param>
    /// <returns>The size in bytes, with room for the NUL.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no buffer of that size.</exception>
    public static int SizeFor(uint characters) => characters < int.MaxValue / sizeof(char)
        ? ((int)characters + 1) * sizeof(char)
        : throw new ArgumentOutOfRangeException(nameof(characters), characters, "A buffer cannot have that many characters.");

    /// <summary>Text for an export that takes ANSI: in the system's code page, with a NUL.</summary>
    /// <param name="text">The text; <see langword="null"/> stays null.</param>
    /// <returns>The bytes.</returns>
    public static byte[]? ToAnsi(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var ansi = Marshal.StringToHGlobalAnsi(text);
        var length = 0;
        try
        {
            while (((byte*)ansi)[length] != 0)
            {
                length++;
            }

            return new ReadOnlySpan<byte>((byte*)ansi, length + 1).ToArray();
        }
        finally
        {
            // It may be a PIN.
            new Span<byte>((byte*)ansi, length).Clear();
            Marshal.FreeHGlobal(ansi);
        }
    }
}

using System.Text;

namespace Tapi.Simulator.Memory;

/// <summary>UTF-16 strings in native memory.</summary>
internal static unsafe class NativeText
{
    public static string? Read(char* text) => text is null ? null : new string(text);

    /// <summary>Writes the text and a NUL. The caller guarantees that there is room.</summary>
    public static void Write(string text, char* target)
    {
        text.CopyTo(new Span<char>(target, text.Length));
        target[text.Length] = '\0';
    }

    public static byte[] Terminated(string? text) => string.IsNullOrEmpty(text) ? [] : Encoding.Unicode.GetBytes(text + '\0');

    /// <summary>Returns the size with the padding that keeps the next part aligned.</summary>
    public static int Padded(int size) => (size + 3) & ~3;
}

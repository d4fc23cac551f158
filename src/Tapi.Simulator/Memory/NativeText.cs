using System.Text;

namespace Tapi.Simulator.Memory;

/// <summary>UTF-16 strings in native memory.</summary>
internal static unsafe class NativeText
{
    public static string? Read(char* text) => text is null ? null : new string(text);

    /// <summary>With a NUL at the end; the caller knows that there is room.</summary>
    public static void Write(string text, char* target)
    {
        text.CopyTo(new Span<char>(target, text.Length));
        target[text.Length] = '\0';
    }

    public static byte[] Terminated(string? text) => string.IsNullOrEmpty(text) ? [] : Encoding.Unicode.GetBytes(text + '\0');

    /// <summary>Size with the filler that keeps the next part aligned.</summary>
    public static int Padded(int size) => (size + 3) & ~3;
}

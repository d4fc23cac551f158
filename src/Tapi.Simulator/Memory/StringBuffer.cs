using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;

namespace Tapi.Simulator.Memory;

/// <summary>Fills a VARSTRING.</summary>
internal static unsafe class StringBuffer
{
    public static Outcome WriteText(VARSTRING* target, string text, Rule rule) =>
        Write(target, NativeText.Terminated(text), StringFormat.Unicode, rule);

    public static Outcome Write(VARSTRING* target, byte[] content, StringFormat format, Rule rule) =>
        Build(content, format).CopyTo(target, rule);

    public static Outcome Write(VARSTRING* target, byte[] content, StringFormat format, Rule rule, Outcome tooSmall) =>
        Build(content, format).CopyTo(target, rule, tooSmall);

    /// <summary>Returns whether a text and its NUL fit.</summary>
    public static bool Fits(VARSTRING* target, string text) =>
        target->dwTotalSize >= sizeof(VARSTRING) + NativeText.Terminated(text).Length;

    private static VariableStructure Build(byte[] content, StringFormat format)
    {
        var header = new VARSTRING { dwStringFormat = (uint)format };
        var structure = new VariableStructure(MemoryMarshal.AsBytes(new Span<VARSTRING>(ref header)).ToArray(), sizeof(VARSTRING));
        structure.Add((int)((byte*)&header.dwStringSize - (byte*)&header), content);
        return structure;
    }
}

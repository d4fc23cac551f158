using Tapi.Recording.Format;
using Tapi.Recording.Signatures;

namespace Tapi.Recording.Writing;

/// <summary>Puts arguments and the memory behind them into an entry. Secrets stay out.</summary>
internal sealed class EntryWriter(RecordingOptions options)
{
    private const int OutputFlag = 1;
    private const int HiddenFlag = 2;

    [ThreadStatic]
    private static ByteWriter? _scratch;

    /// <summary>The entry that this thread works on, empty.</summary>
    public static ByteWriter Scratch()
    {
        var scratch = _scratch ??= new ByteWriter();
        scratch.Clear();
        return scratch;
    }

    /// <summary>What a function reads and then overwrites has to be looked at before it runs; null where it does not.</summary>
    public byte[]? Before(RecordedFunction function, ReadOnlySpan<nint> arguments)
    {
        if (!function.OverwritesInputs)
        {
            return null;
        }

        var before = new ByteWriter();
        for (var i = 0; i < arguments.Length; i++)
        {
            if (function.Signature.Parameters[i] is { IsInput: true, IsOutput: true })
            {
                Capture(before, function, i, arguments, isOutput: false, hasFailed: false);
            }
        }

        return before.Written.ToArray();
    }

    public void Arguments(ByteWriter entry, RecordedFunction function, ReadOnlySpan<nint> arguments)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            var isNumber = function.Signature.Parameters[i].Shape == ParameterShape.Number;
            entry.Number(isNumber ? (uint)arguments[i] : (nuint)arguments[i]);
        }
    }

    public void Inputs(ByteWriter entry, RecordedFunction function, ReadOnlySpan<nint> arguments, byte[]? before)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (function.Signature.Parameters[i] is { IsInput: true, IsOutput: false })
            {
                Capture(entry, function, i, arguments, isOutput: false, hasFailed: false);
            }
        }

        if (before is not null)
        {
            entry.Bytes(before);
        }
    }

    public void Outputs(ByteWriter entry, RecordedFunction function, ReadOnlySpan<nint> arguments, bool hasFailed)
    {
        for (var i = 0; i < arguments.Length; i++)
        {
            if (function.Signature.Parameters[i].IsOutput)
            {
                Capture(entry, function, i, arguments, isOutput: true, hasFailed);
            }
        }
    }

    /// <summary>No more captures.</summary>
    public static void End(ByteWriter entry) => entry.Number(0);

    /// <summary>What a message points at.</summary>
    public void Request(ByteWriter entry, ParameterSignature? request, nint pointer)
    {
        if (request is null || pointer == 0)
        {
            entry.Number(0);
            return;
        }

        var length = NativeBytes.LengthOf(request, pointer, default, isOutput: false, hasFailed: false);
        entry.Number((ulong)length);
        var target = entry.Take(length);
        NativeBytes.Copy(pointer, target);
        Hide(SignatureTable.HiddenIn(request.Structure), target);
    }

    private void Capture(
        ByteWriter entry, RecordedFunction function, int index, ReadOnlySpan<nint> arguments, bool isOutput, bool hasFailed)
    {
        var parameter = function.Signature.Parameters[index];
        if (!parameter.IsMemory || arguments[index] == 0)
        {
            return;
        }

        var head = ((ulong)(index + 1) << 2) | (isOutput ? (uint)OutputFlag : 0);
        if (parameter.IsSecret && !(function.IsPin(index) ? options.KeepsPins : options.KeepsUserUserData))
        {
            entry.Number(head | HiddenFlag);
            return;
        }

        var length = NativeBytes.LengthOf(parameter, arguments[index], arguments, isOutput, hasFailed);
        if (length <= 0)
        {
            return;
        }

        entry.Number(head);
        entry.Number((ulong)length);
        var target = entry.Take(length);
        NativeBytes.Copy(arguments[index], target);
        Hide(function.Hidden[index], target);
    }

    private void Hide(HiddenPair[] pairs, Span<byte> structure)
    {
        foreach (var pair in pairs)
        {
            if (!(pair.IsPin ? options.KeepsPins : options.KeepsUserUserData))
            {
                pair.Clear(structure);
            }
        }
    }
}

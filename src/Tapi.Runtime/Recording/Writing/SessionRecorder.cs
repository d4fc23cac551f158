using System.Diagnostics;
using Tapi.Recording.Format;
using Tapi.Recording.Native;
using Tapi.Recording.Signatures;

namespace Tapi.Recording.Writing;

/// <summary>Writes what a program and its library say to each other. No lock is held while the library runs.</summary>
internal sealed class SessionRecorder(RecordFile file, RecordingOptions options)
{
    private readonly EntryWriter _writer = new(options);
    private readonly PendingOutputs _pending = new();
    private readonly Dictionary<uint, int> _failedReads = [];
    private readonly List<Delegate> _callbacks = [];
    private readonly long _start = Stopwatch.GetTimestamp();
    private long _number;

    public void Define(RecordedFunction function)
    {
        var entry = new ByteWriter();
        entry.Byte((byte)EntryKind.Function);
        entry.Number(function.Id);
        entry.Text(function.Signature.Text);
        file.Append(entry.Written);
    }

    public int Run(RecordedFunction function, Span<nint> arguments)
    {
        if (file.IsClosed)
        {
            return NativeThunk.Call(function.Inner, arguments);
        }

        var signature = function.Signature;
        return signature.Ending == FunctionEnding.Reads ? Read(function, arguments) : Call(function, arguments);
    }

    private static ulong Ticks(long timestamps) => (ulong)(timestamps * (TimeSpan.TicksPerSecond / (double)Stopwatch.Frequency));

    private ulong NextNumber() => (ulong)Interlocked.Increment(ref _number);

    private int Call(RecordedFunction function, Span<nint> arguments)
    {
        var number = NextNumber();
        var begin = Stopwatch.GetTimestamp();
        var before = _writer.Before(function, arguments);
        var callback = function.CallbackAt;
        var original = callback >= 0 ? arguments[callback] : 0;
        if (original != 0)
        {
            arguments[callback] = Wrap(number, original, function.Signature.IsPhone);
        }

        _pending.Begin(function);
        var result = NativeThunk.Call(function.Inner, arguments);
        var end = Stopwatch.GetTimestamp();
        if (original != 0)
        {
            arguments[callback] = original;
        }

        var early = Returned(function, number, arguments, result);
        var entry = EntryWriter.Scratch();
        entry.Byte((byte)EntryKind.Call);
        entry.Number(number);
        entry.Number(function.Id);
        entry.Number((ulong)Environment.CurrentManagedThreadId);
        entry.Number(Ticks(begin - _start));
        entry.Number(Ticks(end - begin));
        entry.Signed(result);
        _writer.Arguments(entry, function, arguments);
        if (!SignatureTable.IsBadPointer(result))
        {
            _writer.Inputs(entry, function, arguments, before);
            if (result < 0 || (result == 0 && function.Signature.Ending != FunctionEnding.Message))
            {
                _writer.Outputs(entry, function, arguments, result < 0);
            }
        }

        EntryWriter.End(entry);
        file.Append(entry.Written);
        if (early is { } message)
        {
            WriteOutputs(new PendingOutput(number, function, arguments.ToArray()), message.Message, message.HasFailed);
        }

        return result;
    }

    private (ulong Message, bool HasFailed)? Returned(RecordedFunction function, ulong number, ReadOnlySpan<nint> arguments, int result)
    {
        switch (function.Signature.Ending)
        {
            case FunctionEnding.Reply:
            case FunctionEnding.Message when function.Signature.HasOutputs:
                return _pending.Returned(new PendingOutput(number, function, arguments.ToArray()), result);
            case FunctionEnding.Releases when result >= 0:
                _pending.Forget(function, (uint)arguments[0]);
                return null;
            default:
                return null;
        }
    }

    private unsafe int Read(RecordedFunction function, Span<nint> arguments)
    {
        var result = NativeThunk.Call(function.Inner, arguments);
        var application = (uint)arguments[0];
        if (result != 0)
        {
            ReadFailed(function, arguments, result);
            return result;
        }

        var message = (byte*)arguments[1];
        var values = (nint*)(message + (2 * sizeof(uint)));
        lock (_failedReads)
        {
            _failedReads.Remove(application);
        }

        Message(
            function.Signature.IsPhone, application, isCallback: false, *(uint*)message, *(uint*)(message + sizeof(uint)),
            values[0], values[1], values[2], values[3]);
        return result;
    }

    // A program that polls fails most of the time. The first failure after a message is worth an entry.
    private void ReadFailed(RecordedFunction function, ReadOnlySpan<nint> arguments, int result)
    {
        lock (_failedReads)
        {
            if (_failedReads.TryGetValue((uint)arguments[0], out var last) && last == result)
            {
                return;
            }

            _failedReads[(uint)arguments[0]] = result;
        }

        var entry = EntryWriter.Scratch();
        entry.Byte((byte)EntryKind.Call);
        entry.Number(NextNumber());
        entry.Number(function.Id);
        entry.Number((ulong)Environment.CurrentManagedThreadId);
        entry.Number(Ticks(Stopwatch.GetTimestamp() - _start));
        entry.Number(0);
        entry.Signed(result);
        _writer.Arguments(entry, function, arguments);
        EntryWriter.End(entry);
        file.Append(entry.Written);
    }

    private nint Wrap(ulong call, nint original, bool isPhone)
    {
        var made = NativeThunk.MakeCallback((device, message, instance, a, b, c) =>
        {
            if (!file.IsClosed)
            {
                Message(isPhone, call, isCallback: true, device, message, instance, a, b, c);
            }

            NativeThunk.CallBack(original, device, message, instance, a, b, c);
        });
        lock (_callbacks)
        {
            _callbacks.Add(made.Alive);
        }

        return made.Pointer;
    }

    private void Message(
        bool isPhone, ulong source, bool isCallback, uint device, uint id, nint instance, nint param1, nint param2, nint param3)
    {
        var number = NextNumber();
        var signature = MessageSignature.Find(id);
        var hasFailed = signature is { IsReply: true } && (int)param2 < 0;
        var ended = signature is { IsReply: true }
            ? _pending.Replied(isPhone, (uint)param1, number, hasFailed)
            : _pending.Heard(id, device);
        if (ended is not null)
        {
            WriteOutputs(ended, number, hasFailed);
        }

        var entry = EntryWriter.Scratch();
        entry.Byte((byte)EntryKind.Message);
        entry.Number(number);
        entry.Byte((byte)((isPhone ? 1 : 0) | (isCallback ? 2 : 0)));
        entry.Number(source);
        entry.Number((ulong)Environment.CurrentManagedThreadId);
        entry.Number(Ticks(Stopwatch.GetTimestamp() - _start));
        entry.Number(device);
        entry.Number(id);
        entry.Number((nuint)instance);
        entry.Number((nuint)param1);
        entry.Number((nuint)param2);
        entry.Number((nuint)param3);
        _writer.Request(entry, signature?.Request, param1);
        file.Append(entry.Written);
    }

    private void WriteOutputs(PendingOutput call, ulong message, bool hasFailed)
    {
        var entry = EntryWriter.Scratch();
        entry.Byte((byte)EntryKind.Output);
        entry.Number(call.Call);
        entry.Number(message);
        entry.Number(call.Function.Id);
        _writer.Outputs(entry, call.Function, call.Arguments, hasFailed);
        EntryWriter.End(entry);
        file.Append(entry.Written);
    }
}

using Tapi.Recording.Format;
using Tapi.Recording.Signatures;

namespace Tapi.Recording;

/// <summary>Makes entries out of blocks.</summary>
internal sealed class EntryReader
{
    private const int OutputFlag = 1;
    private const int HiddenFlag = 2;
    private const int MostParameters = 32;

    private readonly Dictionary<ulong, FunctionSignature> _functions = [];
    private readonly Dictionary<ulong, RecordedCall> _calls = [];
    private readonly Dictionary<ulong, List<RecordedCall>> _completions = [];
    private readonly Dictionary<(bool IsPhone, uint Request), RecordedCall> _requests = [];
    private readonly List<(ulong Message, RecordedCall Outputs)> _late = [];
    private readonly List<RecordedEntry> _entries = [];

    public bool IsEnded { get; private set; }

    public string? EndReason { get; private set; }

    /// <summary>The entries in order of their numbers: a call that took long was written after what happened meanwhile.</summary>
    public IReadOnlyList<RecordedEntry> InOrder()
    {
        _late.ForEach(late => Complete(late.Message, late.Outputs));
        var ordered = _entries.OrderBy(entry => entry.Number).ToList();
        foreach (var entry in ordered)
        {
            if (entry is RecordedMessage message)
            {
                Complete(message);
            }
            else if (entry is RecordedCall { Result: > 0 } call)
            {
                _requests[(call.Function.IsPhone, (uint)call.Result)] = call;
            }
        }

        return ordered;
    }

    public void Read(byte[] block)
    {
        var reader = new ByteReader(block);
        while (!reader.IsAtEnd && !IsEnded)
        {
            try
            {
                Read(reader);
            }
            catch (Exception failure)
                when (failure is FormatException or ArgumentException or IndexOutOfRangeException or OverflowException)
            {
                throw new InvalidDataException("an entry is damaged", failure);
            }
        }
    }

    private static TimeSpan Time(ByteReader reader) => reader.Number() is var ticks && ticks <= long.MaxValue
        ? TimeSpan.FromTicks((long)ticks)
        : throw new InvalidDataException("a time is damaged");

    private void Read(ByteReader reader)
    {
        switch ((EntryKind)reader.Byte())
        {
            case EntryKind.Function:
                _functions[reader.Number()] = FunctionSignature.Parse(reader.Text());
                break;
            case EntryKind.Call:
                ReadCall(reader);
                break;
            case EntryKind.Message:
                ReadMessage(reader);
                break;
            case EntryKind.Output:
                ReadOutput(reader);
                break;
            case EntryKind.Loss:
                var last = _entries.Count > 0 ? _entries[_entries.Count - 1] : null;
                _entries.Add(new RecordedLoss(last?.Number ?? 0, last?.Time ?? TimeSpan.Zero, reader.Number()));
                break;
            case EntryKind.End:
                EndReason = reader.Text() is { Length: > 0 } reason ? reason : null;
                IsEnded = true;
                break;
            default:
                throw new InvalidDataException("an entry has an unknown kind");
        }
    }

    private void ReadCall(ByteReader reader)
    {
        var number = reader.Number();
        var function = Function(reader);
        var thread = reader.Count();
        var time = Time(reader);
        var duration = Time(reader);
        var result = (int)reader.Signed();
        var arguments = function.Parameters.Select(parameter => new RecordedArgument(parameter, reader.Number())).ToList();
        var call = new RecordedCall(number, thread, time, duration, function, result, arguments);
        ReadCaptures(reader, call);
        _calls[number] = call;
        _entries.Add(call);
    }

    private void ReadMessage(ByteReader reader)
    {
        var number = reader.Number();
        var flags = reader.Byte();
        var source = reader.Number();
        var thread = reader.Count();
        var message = new RecordedMessage(number, thread, Time(reader))
        {
            IsPhone = (flags & 1) != 0,
            IsCallback = (flags & 2) != 0,
            Source = source,
            Device = (uint)reader.Number(),
            Id = (uint)reader.Number(),
            CallbackInstance = reader.Number(),
            Param1 = reader.Number(),
            Param2 = reader.Number(),
            Param3 = reader.Number(),
            Request = reader.Count() is var length and > 0 ? reader.Bytes(length) : default(ReadOnlyMemory<byte>?),
        };
        _entries.Add(message);
    }

    private void ReadOutput(ByteReader reader)
    {
        var call = reader.Number();
        var message = reader.Number();
        var function = Function(reader);
        var arguments = function.Parameters.Select(parameter => new RecordedArgument(parameter, 0)).ToList();
        var outputs = new RecordedCall(call, 0, default, default, function, 0, arguments);
        ReadCaptures(reader, outputs);
        _late.Add((message, outputs));
    }

    // The reply can be read before the thread that called has written what it called.
    private void Complete(ulong message, RecordedCall outputs)
    {
        if (!_calls.TryGetValue(outputs.Number, out var call) || call.Arguments.Count != outputs.Arguments.Count)
        {
            return;
        }

        for (var i = 0; i < call.Arguments.Count; i++)
        {
            call.Arguments[i].Output ??= outputs.Arguments[i].Output;
            call.Arguments[i].IsHidden |= outputs.Arguments[i].IsHidden;
        }

        if (!_completions.TryGetValue(message, out var calls))
        {
            _completions[message] = calls = [];
        }

        calls.Add(call);
    }

    private FunctionSignature Function(ByteReader reader) => _functions.TryGetValue(reader.Number(), out var function)
        ? function
        : throw new InvalidDataException("an entry names a function that is not in the record");

    private static void ReadCaptures(ByteReader reader, RecordedCall call)
    {
        while (reader.Number() is var head && head != 0)
        {
            var index = (int)Math.Min(head >> 2, MostParameters) - 1;
            if (index < 0 || index >= call.Arguments.Count)
            {
                throw new InvalidDataException("an entry has too many arguments");
            }

            var argument = call.Arguments[index];
            if ((head & HiddenFlag) != 0)
            {
                argument.IsHidden = true;
            }
            else if ((head & OutputFlag) != 0)
            {
                argument.Output = reader.Bytes(reader.Count());
            }
            else
            {
                argument.Input = reader.Bytes(reader.Count());
            }
        }
    }

    // A reply names its request; ids are used again, so it is the request's last call that it ends.
    private void Complete(RecordedMessage message)
    {
        if (_completions.TryGetValue(message.Number, out var calls))
        {
            calls.ForEach(call => call.Completion = message);
        }

        if (MessageSignature.Find(message.Id) is { IsReply: true }
            && _requests.TryGetValue((message.IsPhone, (uint)message.Param1), out var request))
        {
            request.Completion ??= message;
        }
    }
}

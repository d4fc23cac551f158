namespace Tapi.Mutations.Tests.Edits;

/// <summary>Faults in reading, delivering, shutting down, and in memory.</summary>
internal static class MessageEdits
{
    private const string Reading = "Runtime/Generated/TapiApplicationBase.Reading.cs";
    private const string Arriving = "Runtime/Generated/TapiApplicationBase.Arriving.cs";
    private const string Handling = "Runtime/Generated/TapiApplicationBase.Handling.cs";
    private const string Settling = "Runtime/Generated/TapiApplicationBase.Settling.cs";
    private const string ShuttingDown = "Runtime/Generated/TapiApplicationBase.ShuttingDown.cs";
    private const string Watching = "Runtime/Generated/TapiApplicationBase.Watching.cs";
    private const string Application = "Runtime/Generated/TapiApplicationBase.cs";
    private const string Block = "Runtime/Memory/NativeBlock.cs";
    private const string Header = "Runtime/Memory/StructureHeader.cs";
    private const string Reader = "Runtime/Memory/StructureReader.cs";
    private const string Proxy = "Runtime/Generated/ProxyRequest.cs";
    private const string Variable = "Runtime/Generated/VariableRequest.cs";
    private const string Wait = "Runtime/Messages/MessageWait.cs";
    private const string Waiting = "MessageSource.Waiting.cs";

    public static IEnumerable<Edit> All { get; } =
    [
        new("read failures add up for ever", Reading, "                    failures = 0;\n", string.Empty),
        new("read failures are not counted", Reading, "            Counters.AddReadFailure();\n", string.Empty),
        new(
            "a failing reader spins",
            Reading,
            "            Pause(TimeSpan.FromMilliseconds(Math.Min(1 << (failures - 1), LongestPause)));\n",
            string.Empty),
        new("a stopped reader leaves requests", Reading, "        Requests.Stop(reason);\n", string.Empty),
        new("a stopped reader tells nobody", Reading, "        Complete(ended);\n        _arrivals", "        _arrivals"),
        new("REINIT ends no requests", Reading, "                Requests.EndAll(Reinitialize);\n", string.Empty),
        new(
            "LINE_CLOSE ends no requests",
            Reading,
            "                Requests.End(message.Device, message.CallbackInstance, DescribeEnd(message));\n",
            string.Empty),
        new("messages do not wake a disposal", Reading, "        Signals.Signal(message.Device);\n", string.Empty),
        new("a reply keeps its high bits", Reading, "unchecked((int)(uint)message.Param2)", "checked((int)(long)message.Param2)"),
        new(
            "the reader inherits the execution context",
            Reading,
            "ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();",
            "null;"),
        new(
            "messages of ended requests are counted after the read",
            Reading,
            "                ExpectMessage();\n                var result = ReadMessage(out var message);",
            "                var result = ReadMessage(out var message);\n                ExpectMessage();"),
        new("a stale close ends the new device", Arriving, "if (instance == 0 || one.Instance == instance)", "if (true)"),
        new("streams see nothing", Arriving, "var isTaken = _streams.Publish(delivery.Message);", "var isTaken = false;"),
        new("a close leaves proxy requests", Arriving, "        ended.AbandonProxyRequests();\n", string.Empty),
        new("handlers see what was released", Handling, "if (IsShutDown || IsVoid(delivery))", "if (IsShutDown)"),
        new("unheard proxy requests wait for ever", Handling, "            request.AnswerUnheard();\n", string.Empty),
        new("a released line's proxy request is unheard", Handling, "        if (request.Owner.IsReleased)", "        if (false)"),
        new("a dropped proxy request is not answered", Settling, "                request.Abandon();\n", string.Empty),
        new("the shutdown looks at memory that is gone", Settling, "            _isMemoryGone = true;\n", string.Empty),
        new(
            "a refused shutdown cannot be repeated",
            ShuttingDown,
            "_shutDown is null or { Task: { IsCompleted: true, Result: not null } }",
            "_shutDown is null"),
        new("a refused shutdown frees memory", ShuttingDown, "mayFree = failure is null;", "mayFree = true;"),
        new(
            "the shutdown frees nothing",
            ShuttingDown,
            "                Requests.FreeAll();\n            }\n\n            foreach",
            "            }\n\n            foreach"),
        new(
            "waits end only after the native shutdown",
            ShuttingDown,
            "            Requests.Close(reason);\n            EndMessages(new MessageEnd(reason));\n"
            + "            SettleProxyRequests();\n            failure = _reader is null ? null : ShutDownInTime();",
            "            failure = _reader is null ? null : ShutDownInTime();\n"
            + "            Requests.Close(reason);\n            EndMessages(new MessageEnd(reason));\n"
            + "            SettleProxyRequests();"),
        new("a shutdown in the native function waits for itself", ShuttingDown, " || thread == _nativeThread", string.Empty),
        new("objects outlive the application", ShuttingDown, "                End(one, reason);\n", string.Empty),
        new(
            "a late native shutdown frees nothing",
            ShuttingDown,
            "                if (HasSucceeded(native))",
            "                if (false)"),
        new(
            "a flood has no bound",
            Watching,
            "if (Interlocked.Increment(ref _deliveryCount) <= MessageLimit)",
            "if (Interlocked.Increment(ref _deliveryCount) <= int.MaxValue)"),
        new("a flood that ended is not over", Watching, "            Volatile.Write(ref _isFlooded, 0);\n", string.Empty),
        new(
            "a flood drops the end of a device",
            Watching,
            "\n            || arrival.Effect is MessageEffect.EndsDevice or MessageEffect.EndsApplication)",
            ")"),
        new(
            "a slow handler is reported again and again",
            Watching,
            "if (Interlocked.Exchange(ref _reportedHandling, since) != since)",
            "if (true)"),
        new(
            "the first reason of an end is lost",
            Application,
            "Interlocked.CompareExchange(ref _messageEnd, end, null);",
            "Interlocked.Exchange(ref _messageEnd, end);"),
        new("a block is freed twice", Block, "(void*)Interlocked.Exchange(ref _memory, IntPtr.Zero)", "(void*)_memory"),
        new("a block is not cleared", Block, "        new Span<byte>(memory, Size).Clear();\n", string.Empty),
        new(
            "a driver's used size is believed",
            Header,
            "Math.Min(size, (int)Math.Max(Length, Math.Min(usedSize, (uint)size)))",
            "(int)Math.Max(Length, usedSize)"),
        new("a structure grows without bound", Header, "Math.Min(wanted, LargestStructure)", "wanted"),
        new("an offset is believed", Reader, "(ulong)offset + size <= (ulong)Bytes.Length", "offset + size <= (uint)Bytes.Length"),
        new("a proxy request is answered twice", Proxy, "            IsAnswered = true;\n", string.Empty),
        new("a proxy request has any size", Proxy, "Math.Min(Math.Max(size, 0), LargestRequest)", "Math.Max(size, 0)"),
        new("a structure that does not fit is a success", Variable, "                    fail(tooSmallCode);\n", string.Empty),
        new("a wait takes every message", Wait, "&& predicate(message)", string.Empty),
        new("a wait does not see the last message", Waiting, "last = isNext ? null : _last;", "last = null;"),
        new("a wait after the end never ends", Waiting, "                wait.Fail(Ended(end));\n", string.Empty),
    ];
}

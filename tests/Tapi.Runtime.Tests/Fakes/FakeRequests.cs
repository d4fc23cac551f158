using System.Collections.Concurrent;
using Tapi.Runtime.Generated;
using Tapi.Runtime.Memory;
using Tapi.Runtime.Requests;

namespace Tapi.Runtime.Tests.Fakes;

/// <summary>A table of pending requests without an application.</summary>
internal sealed class FakeRequests
{
    public const uint GatherId = 7;
    public const uint GenerateId = 9;

    public FakeRequests() =>
        Table = new PendingRequests(new RequestContext(
            (function, code) => new TapiException(function, code, null), Failures.Enqueue, Counters, () => MessageBeingRead));

    public TapiCounters Counters { get; } = new();

    public ConcurrentQueue<Exception> Failures { get; } = [];

    public PendingRequests Table { get; }

    public long MessageBeingRead { get; set; }

    public BlockCounter Blocks => Table.Blocks;

    /// <summary>A request that a reply completes with the first word of its memory.</summary>
    public unsafe PendingCall<uint> Begin(uint handle = 0, nuint instance = 0, int size = 4, Action<uint>? late = null) =>
        Begin("fakeCall", memory => *(uint*)memory, handle, instance, size, late);

    public PendingCall<T> Begin<T>(
        string function, ResultReader<T> read, uint handle = 0, nuint instance = 0, int size = 4, Action<T>? late = null) =>
        TapiApplicationBase.Begin(Table, function, handle, instance, size, read, late);

    /// <summary>A request that a message completes with the first word of its memory and the first parameter of the message.</summary>
    public unsafe PendingCall<(uint Word, uint Reason)> BeginUntil(
        uint handle = 1, nuint instance = 0, uint messageId = GatherId, int size = 4) =>
        BeginUntil(handle, instance, messageId, size, (memory, message) => (memory == null ? 0 : *(uint*)memory, (uint)message.Param1));

    public PendingCall<T> BeginUntil<T>(uint handle, nuint instance, uint messageId, int size, CompletionReader<T> read) =>
        TapiApplicationBase.BeginUntil(Table, "fakeGather", new MessageKey(handle, messageId), instance, size, read);

    public Task<(uint Word, uint Reason)> Started(uint handle = 1, nuint instance = 0, uint messageId = GatherId)
    {
        using var request = BeginUntil(handle, instance, messageId);
        return request.Start(0);
    }

    public void Message(
        uint handle, uint messageId, uint reason, nuint instance = 0, long number = long.MaxValue, bool isCanceled = false)
    {
        var message = new NativeMessage { Device = handle, Id = messageId, CallbackInstance = instance, Param1 = reason };
        Table.Complete(message, number, isCanceled);
    }
}

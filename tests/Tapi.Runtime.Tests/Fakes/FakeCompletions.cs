using System.Collections.Concurrent;

namespace Tapi.Runtime.Tests.Fakes;

/// <summary>A completion table without an application.</summary>
internal sealed class FakeCompletions
{
    public const uint GatherId = 7;
    public const uint GenerateId = 9;

    public FakeCompletions() =>
        Table = new CompletionTable(
            new RequestContext((function, code) => new TapiException(function, code, null), Failures.Enqueue, Counters), Blocks);

    public TapiCounters Counters { get; } = new();

    public ConcurrentQueue<Exception> Failures { get; } = [];

    public BlockCounter Blocks { get; } = new();

    public CompletionTable Table { get; }

    /// <summary>A request that gives the first word of its memory and the first parameter of its message.</summary>
    public unsafe PendingCompletion<(uint Word, uint Reason)> Begin(
        uint handle = 1, nuint instance = 0, uint messageId = GatherId, int size = 4) =>
        Table.Begin(
            "fakeGather",
            handle,
            instance,
            messageId,
            size,
            (memory, message) => (memory == null ? 0 : *(uint*)memory, (uint)message.Param1));

    public Task<(uint Word, uint Reason)> Started(uint handle = 1, nuint instance = 0, uint messageId = GatherId)
    {
        using PendingCompletion<(uint Word, uint Reason)> request = Begin(handle, instance, messageId);
        return request.Start(0);
    }

    public void Message(uint handle, uint messageId, uint reason) =>
        Table.Complete(new NativeMessage(handle, messageId, 0, reason, 0, 0));
}

using System.Collections.Concurrent;

namespace Tapi.Runtime.Tests.Fakes;

/// <summary>A request table without an application.</summary>
internal sealed class FakeContext
{
    public FakeContext() =>
        Table = new RequestTable(new RequestContext(
            (function, code) => new TapiException(function, code, null), Failures.Enqueue, Counters));

    public TapiCounters Counters { get; } = new();

    public ConcurrentQueue<Exception> Failures { get; } = [];

    public RequestTable Table { get; }

    public unsafe PendingCall<uint> Begin(uint handle = 0, nuint instance = 0, int size = 4, Action<uint>? late = null) =>
        Table.Begin("fakeCall", handle, instance, size, memory => *(uint*)memory, late);
}

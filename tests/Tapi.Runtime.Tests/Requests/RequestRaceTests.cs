using System.Collections.Concurrent;
using Tapi.Runtime.Generated;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Requests;

/// <summary>Callers, replies, cancellations, ends of handles and the shutdown at the same time: nothing is left.</summary>
public class RequestRaceTests
{
    private const int Callers = 4;
    private const int Requests = 400;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Whatever_races_nothing_is_left(int seed)
    {
        var fake = new FakeRequests();
        using var memory = new GuardedMemory();
        fake.Blocks.Memory = memory;
        ConcurrentQueue<uint> replies = [];
        ConcurrentBag<Task> tasks = [];
        var isOver = 0;
        var lastId = 0;
        var pbx = Task.Run(() =>
        {
            var random = new Random(seed);
            while (Volatile.Read(ref isOver) == 0)
            {
                if (replies.TryDequeue(out var id))
                {
                    fake.Table.Complete(id, random.Next(4) == 0 ? Errors.Known : 0);
                }

                if (random.Next(50) == 0)
                {
                    fake.Table.End((uint)random.Next(1, 5), (nuint)random.Next(3), "the handle ended");
                }
            }
        });

        var callers = Enumerable.Range(0, Callers).Select(caller => Task.Run(() =>
        {
            var random = new Random((seed * 100) + caller);
            for (var count = 0; count < Requests; count++)
            {
                Call(random);
            }
        })).ToArray();
        await Task.Delay(seed);
        fake.Table.Close("the application was shut down");
        if (seed % 2 == 0)
        {
            fake.Table.FreeAll();
        }

        await Task.WhenAll(callers).Within();
        Volatile.Write(ref isOver, 1);
        await pbx.Within();
        fake.Table.FreeAll();

        foreach (var task in tasks)
        {
            await Task.WhenAny(task).Within();
        }

        Assert.Equal((0, 0, 0), (fake.Table.Count, fake.Table.KeptCount, fake.Blocks.Live));
        Assert.False(fake.Table.MayBringObject);
        Assert.Empty(fake.Failures);
        memory.AssertUntouched();

        static unsafe PendingCall<uint> Begin(FakeRequests fake, Random random) => fake.Begin(
            "fakeCall",
            static memory => memory == null ? 0 : *(uint*)memory,
            (uint)random.Next(1, 5),
            (nuint)random.Next(3),
            random.Next(2) * sizeof(uint),
            random.Next(2) == 0 ? null : static _ => { });

        void Call(Random random)
        {
            using var source = new CancellationTokenSource();
            try
            {
                using var request = Begin(fake, random);
                var id = Interlocked.Increment(ref lastId);
                var result = random.Next(10) switch
                {
                    0 => 0,
                    1 => Errors.Known,
                    _ => id,
                };
                if (result == id && random.Next(10) != 0)
                {
                    replies.Enqueue((uint)id);
                }

                tasks.Add(request.Start(result, random.Next(3) == 0 ? source.Token : default));
                if (random.Next(3) == 0)
                {
                    source.Cancel();
                }
            }
            catch (ObjectDisposedException)
            {
                // Refused after the shutdown.
            }
        }
    }
}

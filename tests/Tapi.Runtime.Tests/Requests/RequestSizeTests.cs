using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Requests;

/// <summary>What a request costs in managed memory, beyond the task that its caller gets.</summary>
[Collection("Telemetry")]
public class RequestSizeTests
{
    private const int Requests = 10_000;

    [Fact]
    public void A_request_allocates_at_most_250_bytes_beyond_its_task()
    {
        var fake = new FakeRequests();
        Run(fake, 100);

        var bytes = Allocated(() => Run(fake, Requests)) / Requests;
        var task = Allocated(static () =>
        {
            for (var count = 0; count < Requests; count++)
            {
                new TaskCompletionSource<uint>(TaskCreationOptions.RunContinuationsAsynchronously).SetResult(0);
            }
        }) / Requests;

        Assert.InRange(bytes - task, 0, 250);
    }

    private static void Run(FakeRequests fake, int count)
    {
        for (var id = 1; id <= count; id++)
        {
            using var request = fake.Begin(handle: 1, instance: 2);
            _ = request.Start(id);
            fake.Table.Complete((uint)id, 0);
        }
    }

    private static long Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}

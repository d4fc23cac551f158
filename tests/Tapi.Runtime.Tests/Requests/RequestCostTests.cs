using Tapi.Runtime.Generated;
using Tapi.Runtime.Requests;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Requests;

/// <summary>Promise 13: an operation costs what it concerns, not what there is.</summary>
public class RequestCostTests
{
    private readonly FakeRequests _fake = new();

    [Theory]
    [InlineData(10)]
    [InlineData(20_000)]
    public void The_end_of_a_handle_looks_at_its_own_requests_only(int others)
    {
        var bystanders = Bystanders(others);
        var own = Begun(1, instance: 5, key: null, id: 1_000_000);

        var bytes = Allocated(() => _fake.Table.End(1, 0, "test"));

        Assert.True(own.HasEnded);
        Assert.InRange(bytes, 0, 2_000);
        AssertUntouched(bystanders);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20_000)]
    public void The_end_of_an_instance_looks_at_its_own_requests_only(int others)
    {
        var bystanders = Bystanders(others);
        var own = Begun(2, instance: 5, key: null, id: 1_000_000);

        var bytes = Allocated(() => _fake.Table.End(1, 5, "test"));

        Assert.True(own.HasEnded);
        Assert.InRange(bytes, 0, 2_000);
        AssertUntouched(bystanders);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(20_000)]
    public void A_message_looks_at_the_requests_that_wait_for_it_only(int others)
    {
        var bystanders = Bystanders(others);
        var own = Begun(1, instance: 5, new MessageKey(1, FakeRequests.GatherId), id: 0);

        var bytes = Allocated(() =>
        {
            _fake.Message(2, FakeRequests.GatherId, 0);
            _fake.Message(1, FakeRequests.GenerateId, 0);
            _fake.Message(1, FakeRequests.GatherId, 0);
        });

        Assert.True(own.HasEnded);
        Assert.InRange(bytes, 0, 2_000);
        AssertUntouched(bystanders);
    }

    [Fact]
    public async Task Requests_that_died_with_their_handle_leave_nothing_to_look_at()
    {
        for (var id = 1; id <= 1000; id++)
        {
            using var request = Drop();
            var task = request.Start(id);
            _fake.Table.End(7, 0, "the call was deallocated");
            await Assert.ThrowsAsync<RequestEndedException>(() => task);
        }

        Assert.Equal((0, 0), (_fake.Table.Count, _fake.Table.KeptCount));
        for (var id = 1u; id <= 1000; id++)
        {
            _fake.Table.Complete(id, 0);
        }

        Assert.Equal(0, _fake.Counters.UnknownReplies);
        _fake.Table.Complete(4711, 0);
        Assert.Equal(1, _fake.Counters.UnknownReplies);
    }

    [Fact]
    public async Task While_a_function_hangs_replies_to_nobody_are_kept_up_to_a_limit()
    {
        using var hanging = _fake.Begin();
        for (var id = 100u; id < 5100; id++)
        {
            _fake.Table.Complete(id, 0);
        }

        Assert.Equal(1024, _fake.Table.ParkedCount);
        Assert.Equal(5000 - 1024, _fake.Counters.UnknownReplies);
        _fake.Table.Complete(7, 0);
        Assert.Equal(0u, await hanging.Start(7).Within());
    }

    private unsafe PendingCall<int> Drop() => _fake.Begin("fakeDrop", static _ => 1, handle: 7, size: 0);

    private static long Allocated(Action action)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void AssertUntouched(List<TouchedRequest> bystanders)
    {
        Assert.Equal(0, bystanders.Sum(one => one.Touches));
        Assert.All(bystanders, one => Assert.False(one.HasEnded));
    }

    private List<TouchedRequest> Bystanders(int count)
    {
        List<TouchedRequest> bystanders = [];
        for (var index = 0; index < count; index++)
        {
            var handle = (uint)(1000 + index);
            bystanders.Add(Begun(handle, 6, index % 2 == 0 ? null : new MessageKey(handle, FakeRequests.GatherId), index + 1));
        }

        return bystanders;
    }

    private TouchedRequest Begun(uint handle, nuint instance, MessageKey? key, int id)
    {
        var request = new TouchedRequest(handle, instance, key);
        _fake.Table.Begin(request);
        _fake.Table.Start(request, id);
        request.Touches = 0;
        return request;
    }
}

using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Requests;

/// <summary>Promise 3: the result of a reply is a LONG.</summary>
public class ReplyResultTests
{
    public static TheoryData<ulong> Extensions => new(0x0000000080000048, 0xFFFFFFFF80000048);

    [Theory]
    [MemberData(nameof(Extensions))]
    public async Task A_negative_result_is_seen_however_it_was_extended(ulong param2)
    {
        await using var application = new FakeApplication();
        using var call = FakeLine.Open(application, 1).Begin();
        var task = call.Start(5);

        application.Post(MessageIds.Reply, param1: 5, param2: (nuint)param2);

        var failure = await Assert.ThrowsAsync<TapiException>(() => task.Within());
        Assert.Equal("fakeCall failed: FAKEERR_KNOWN (0x80000048)", failure.Message);
    }

    [Fact]
    public async Task Only_the_low_half_of_a_request_id_counts()
    {
        await using var application = new FakeApplication();
        using var call = FakeLine.Open(application, 1).Begin();
        var task = call.Start(int.MaxValue);

        application.Post(MessageIds.Reply, param1: unchecked((nuint)0xABCD00007FFFFFFF), param2: 0);

        Assert.Equal(42, await task.Within());
    }
}

using CsCheck;
using Tapi.EndToEnd.Tests.Harness;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Fuzzing;

/// <summary>
/// Messages as no TAPI would send them: any number, any handle, any parameters. Only proxy requests are left out: their parameter is an
/// address, which TAPI is trusted with.
/// </summary>
public class MessageFuzzTests
{
    private static readonly int Cases = LongTests.Cases(few: 20_000, many: 1_000_000);

    private static readonly Gen<ulong> Words = Gen.Frequency(
        (4, Gen.ULong[0, 40]), (2, Gen.UInt.Select(word => (ulong)word)), (1, Gen.ULong), (1, Gen.OneOf(0ul, 1ul << 31, ulong.MaxValue)));

    private static readonly Gen<SimulatedMessage> Messages =
        from id in Gen.Frequency((12, Gen.UInt[0, 45]), (1, Gen.UInt))
        where id != (uint)LineMessageId.ProxyRequest && id != (uint)LineMessageId.Close
        from device in Gen.Frequency((3, Gen.UInt[0, 3]), (1, Gen.UInt))
        from instance in Gen.Frequency((3, Gen.ULong[0, 2]), (1, Gen.ULong))
        from first in Words
        from second in Words
        from third in Words
        select new SimulatedMessage
        {
            Device = device,
            MessageId = id,
            CallbackInstance = unchecked((nuint)instance),
            Param1 = unchecked((nuint)first),
            Param2 = unchecked((nuint)second),
            Param3 = unchecked((nuint)third),
        };

    [Fact]
    public async Task No_message_stops_the_reader_or_makes_objects_of_nothing()
    {
        await using var desk = new Desk();
        var live = desk.App.LiveObjects;
        var sent = 0;
        Messages.Sample(
            message =>
            {
                desk.Pbx.Post(message.Device == 1 ? message with { Device = desk.Line.HandleValue } : message);

                // A backlog would only cost memory.
                if (Interlocked.Increment(ref sent) % 10_000 == 0)
                {
                    SpinWait.SpinUntil(() => desk.Pbx.Applications[0].QueuedMessages < 1000, TimeSpan.FromSeconds(10));
                }
            },
            iter: Cases,
            threads: 1);

        await desk.CatchUpAsync();
        Assert.True(desk.App.Counters.UnknownMessages > 0);
        Assert.Equal((0L, 0L), (desk.App.Counters.ReadFailures, desk.App.Counters.DroppedMessages));
        Assert.InRange(desk.App.LiveObjects, live, live + Cases);
        var call = await desk.TalkAsync();
        await call.DropAsync().Soon();
    }
}

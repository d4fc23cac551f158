using System.Buffers.Binary;
using System.Text;
using Tapi.Recording;

namespace Tapi.Runtime.Tests.Recording;

/// <summary>What TAPI writes after a function has returned is read when the message comes that says so.</summary>
public unsafe class RequestTests
{
    private const uint Reply = 12;
    private const uint GatherDigits = 6;

    [Fact]
    public void A_handle_that_comes_before_the_reply_is_in_the_record()
    {
        nint written = 0;
        using var session = new Session((function, arguments) =>
        {
            if (function.Name == "lineMakeCallW")
            {
                written = arguments[1];
                return 55;
            }

            *(uint*)written = 0x777;
            Put(arguments[1], 1, Reply, 55, 0);
            return 0;
        });
        session.Call("lineMakeCallW", 1, session.Memory([], 4), session.Text("5550100"), 0, 0);
        session.Call("lineGetMessage", 7, session.Memory([], 64), 0);

        var entries = session.End().Entries;
        var call = Assert.IsType<RecordedCall>(entries[0]);
        Assert.Equal(55, call.Result);
        Assert.Equal("5550100", call.Arguments[2].Text);
        Assert.Equal(0x777u, BinaryPrimitives.ReadUInt32LittleEndian(call.Arguments[1].Output!.Value.Span));
        Assert.Same(entries[1], call.Completion);
        Assert.Null(call.Completion!.Request);
    }

    [Fact]
    public void A_reply_that_overtakes_the_return_of_its_function_is_not_missed()
    {
        Session? session = null;
        nint message = 0;
        session = new Session((function, arguments) =>
        {
            if (function.Name == "lineGetMessage")
            {
                Put(arguments[1], 1, Reply, 55, 0);
                return 0;
            }

            *(uint*)arguments[1] = 0x777;
            session!.Call("lineGetMessage", 7, message, 0);
            return 55;
        });
        using (session)
        {
            message = session.Memory([], 64);
            session.Call("lineMakeCallW", 1, session.Memory([], 4), 0, 0, 0);
            var call = Assert.IsType<RecordedCall>(session.End().Entries[0]);
            Assert.Equal(0x777u, BinaryPrimitives.ReadUInt32LittleEndian(call.Arguments[1].Output!.Value.Span));
        }
    }

    [Fact]
    public void A_request_that_failed_has_no_output()
    {
        using var session = new Session((function, arguments) =>
        {
            if (function.Name == "lineMakeCallW")
            {
                return 55;
            }

            Put(arguments[1], 1, Reply, 55, unchecked((int)0x80000048));
            return 0;
        });
        session.Call("lineMakeCallW", 1, session.Memory([], 4), 0, 0, 0);
        session.Call("lineGetMessage", 7, session.Memory([], 64), 0);

        var call = Assert.IsType<RecordedCall>(session.End().Entries[0]);
        Assert.Null(call.Arguments[1].Output);
        Assert.NotNull(call.Completion);
    }

    [Fact]
    public void Gathered_digits_belong_to_the_oldest_gathering_of_the_call()
    {
        var buffers = new Queue<nint>();
        using var session = new Session((function, arguments) =>
        {
            if (function.Name == "lineGatherDigitsW")
            {
                buffers.Enqueue(arguments[2]);
                return 0;
            }

            var digit = buffers.Count == 2 ? "1" : "2";
            Encoding.Unicode.GetBytes(digit).CopyTo(new Span<byte>((void*)buffers.Dequeue(), 2));
            Put(arguments[1], 9, GatherDigits, 1, 0);
            return 0;
        });
        for (var i = 0; i < 2; i++)
        {
            session.Call("lineGatherDigitsW", 9, 2, session.Memory([], 4), 2, 0, 0, 0);
        }

        session.Call("lineGetMessage", 7, session.Memory([], 64), 0);
        session.Call("lineGetMessage", 7, session.Memory([], 64), 0);

        var digits = session.End().Entries.OfType<RecordedCall>()
            .Select(call => Encoding.Unicode.GetString(call.Arguments[2].Output!.Value.Span).TrimEnd('\0'));
        Assert.Equal(["1", "2"], digits);
    }

    [Theory]
    [InlineData("lineDeallocateCall", 9, false)]
    [InlineData("lineDeallocateCall", 8, true)]
    [InlineData("lineClose", 9, false)]
    [InlineData("lineClose", 1, false)]
    [InlineData("lineShutdown", 7, false)]
    public void Memory_is_not_looked_at_when_its_call_may_be_gone(string function, int handle, bool isRead)
    {
        using var session = new Session((called, arguments) =>
        {
            if (called.Name == "lineGetMessage")
            {
                Put(arguments[1], 9, GatherDigits, 1, 0);
            }

            return 0;
        });
        session.Call("lineGatherDigitsW", 9, 2, session.Memory([], 4), 2, 0, 0, 0);
        session.Call(function, handle);
        session.Call("lineGetMessage", 7, session.Memory([], 64), 0);

        Assert.Equal(isRead, Assert.IsType<RecordedCall>(session.End().Entries[0]).Arguments[2].Output is not null);
    }

    [Fact]
    public void A_message_to_a_callback_is_recorded_and_arrives()
    {
        nint callback = 0;
        using var session = new Session((_, arguments) =>
        {
            callback = arguments[2];
            return 0;
        });
        var heard = default((uint, uint, nint, nint, nint, nint));
        var own = Tapi.Recording.Native.NativeThunk.MakeCallback((a, b, c, d, e, f) => heard = (a, b, c, d, e, f));
        session.Call("lineInitialize", session.Memory([], 4), 0, own.Pointer, 0, session.Memory([], 4));
        Assert.NotEqual(own.Pointer, callback);
        Tapi.Recording.Native.NativeThunk.CallBack(callback, 3, 2, 11, 22, 33, 44);
        GC.KeepAlive(own.Alive);

        Assert.Equal((3u, 2u, (nint)11, (nint)22, (nint)33, (nint)44), heard);
        var entries = session.End().Entries;
        var message = Assert.IsType<RecordedMessage>(entries[1]);
        Assert.Equal((true, entries[0].Number, 3u, 33UL), (message.IsCallback, message.Source, message.Device, message.Param2));
    }

    private static void Put(nint target, uint device, uint message, nint param1, int param2)
    {
        var head = (uint*)target;
        (head[0], head[1]) = (device, message);
        var values = (nint*)(head + 2);
        (values[0], values[1], values[2], values[3]) = (0, param1, param2, 0);
    }
}

using System.Diagnostics;
using Tapi.Recording;

namespace Tapi.Runtime.Tests.Recording;

/// <summary>The file: bounded, and readable up to where it is damaged.</summary>
public class FileTests
{
    [Fact]
    public void A_cut_file_gives_what_came_before_the_cut()
    {
        var bytes = Record(out var whole);
        for (var length = 9; length < bytes.Length; length += 7)
        {
            var record = SessionRecord.Load(new MemoryStream(bytes, 0, length));
            Assert.NotNull(record.Damage);
            Assert.InRange(record.Damage.Offset, 9, length);
            Assert.Contains($"offset {record.Damage.Offset}:", record.Damage.ToString(), StringComparison.Ordinal);
            Assert.Equal(whole.Entries.Take(record.Entries.Count).Select(Text), record.Entries.Select(Text));
            Assert.Throws<InvalidDataException>(record.ThrowIfDamaged);
        }
    }

    [Fact]
    public void A_damaged_file_gives_what_came_before_the_damage()
    {
        var bytes = Record(out var whole);
        var most = 0;
        for (var place = 9; place < bytes.Length; place += 5)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[place] ^= 0x55;
            var record = SessionRecord.Load(new MemoryStream(damaged));
            Assert.NotNull(record.Damage);
            Assert.InRange(record.Damage.Offset, 9, place);
            Assert.Equal(whole.Entries.Take(record.Entries.Count).Select(Text), record.Entries.Select(Text));
            most = Math.Max(most, record.Entries.Count);
        }

        Assert.Equal(whole.Entries.Count, most);
    }

    [Theory]
    [InlineData("", "does not begin like one")]
    [InlineData("PK\u0003\u0004 something else", "does not begin like one")]
    [InlineData("TAPIREC\n\u0002", "has version 2")]
    public void What_is_no_record_is_refused(string start, string reason)
    {
        var bytes = start.Select(letter => (byte)letter).ToArray();
        var failure = Assert.Throws<InvalidDataException>(() => SessionRecord.Load(new MemoryStream(bytes)));
        Assert.Contains(reason, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_full_file_ends_and_the_program_goes_on()
    {
        var calls = 0;
        using var session = new Session((_, _) => calls++ * 0, new RecordingOptions { MaximumSize = 20_000 });
        var random = new Random(1);
        for (var i = 0; !session.Library.IsEnded; i++)
        {
            Assert.True(i < 100_000);
            session.Call("lineSetAppSpecific", random.Next(), random.Next());
            if (i % 1000 == 999)
            {
                Thread.Sleep(1);
            }
        }

        session.Call("lineSetAppSpecific", 1, 2);
        Assert.InRange(calls, 100, 200_000);
        var record = session.End();
        Assert.Contains("limit of 20000 bytes", record.EndReason, StringComparison.Ordinal);
        Assert.InRange(session.Bytes.Length, 1, 20_200);
    }

    [Fact]
    public void The_library_is_disposed_with_the_recorder_unless_its_owner_does_that()
    {
        var own = new Session((_, _) => 0);
        own.Dispose();
        Assert.True(own.Stub.IsDisposed);
        var others = new Session((_, _) => 0, new RecordingOptions { LeavesLibraryOpen = true });
        others.Dispose();
        Assert.False(others.Stub.IsDisposed);
    }

    [Fact]
    public void A_disk_that_fails_ends_the_record_and_nothing_else()
    {
        using var stub = new StubLibrary((_, _) => 7);
        using var library = new RecordingLibrary(stub, new FailingStream(), new RecordingOptions());
        var function = library.GetExport("lineSetAppSpecific");
        Assert.True(SpinWait.SpinUntil(() => library.IsEnded, TimeSpan.FromSeconds(10)));
        Assert.Equal(7, Tapi.Recording.Native.NativeThunk.Call(function, [1, 2]));
        Assert.Equal("no room", library.EndReason);
    }

    [Fact]
    public void A_size_that_nobody_set_is_not_believed()
    {
        using var session = new Session((_, _) => -1);
        session.Call("lineSetupTransferW", 9, 0, session.Memory([0xFF, 0xFF, 0xFF, 0xFF]));
        Assert.Null(Assert.IsType<RecordedCall>(Assert.Single(session.End().Entries)).Arguments[2].Input);
    }

    [Fact]
    public void A_call_costs_less_than_two_microseconds()
    {
        const int Count = 20_000;
        using var session = new Session((_, _) => 0);
        var bare = session.Stub.GetExport("lineGetCallInfoW");
        var recorded = session.Library.GetExport("lineGetCallInfoW");
        var info = session.Memory(BitConverter.GetBytes(512), 512);
        var best = double.MaxValue;
        for (var round = 0; round < 10; round++)
        {
            best = Math.Min(best, Time(recorded) - Time(bare));
        }

        // A machine that does something else as well gets twice the time.
        Assert.InRange(best, double.MinValue, 4);
        TestContext.Current.TestOutputHelper?.WriteLine($"{best:F3} us a call");

        double Time(nint function)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < Count; i++)
            {
                Tapi.Recording.Native.NativeThunk.Call(function, [9, info]);
            }

            return Stopwatch.GetElapsedTime(start).TotalMicroseconds / Count;
        }
    }

    // The header goes through; what comes later does not.
    private sealed class FailingStream : MemoryStream
    {
        private int _blocks;

        public override void Write(byte[] buffer, int offset, int count)
        {
            if (++_blocks > 2)
            {
                throw new NotSupportedException("no room");
            }

            base.Write(buffer, offset, count);
        }
    }

    private static string Text(RecordedEntry entry) => entry is RecordedCall call
        ? $"{call.Number} {call.Function.Name} {string.Join(",", call.Arguments.Select(argument => argument.Value))} {call.Result}"
        : $"{entry.Number} {entry.GetType().Name}";

    // Several blocks: what was written is packed after a fifth of a second.
    private static byte[] Record(out SessionRecord whole)
    {
        using var session = new Session((_, arguments) => (int)arguments[0] % 5);
        for (var block = 0; block < 3; block++)
        {
            for (var i = 0; i < 20; i++)
            {
                session.Call("lineSetAppSpecific", (block * 100) + i, i * 12345);
            }

            var before = session.Library.Size;
            SpinWait.SpinUntil(() => session.Library.Size > before, TimeSpan.FromSeconds(5));
        }

        whole = session.End();
        Assert.Equal(60, whole.Entries.Count);
        return session.Bytes;
    }
}

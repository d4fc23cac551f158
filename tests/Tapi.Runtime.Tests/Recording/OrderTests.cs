using Tapi.Recording;
using Tapi.Recording.Format;

namespace Tapi.Runtime.Tests.Recording;

/// <summary>Threads write when they can: the order in the file is not that of the session.</summary>
public class OrderTests
{
    [Fact]
    public void Outputs_find_their_call_also_when_they_are_written_before_it()
    {
        var header = new ByteWriter();
        header.Number(0);
        header.Byte(8);
        header.Byte(0);
        header.Text("program");
        var entries = new ByteWriter();
        entries.Byte((byte)EntryKind.Function);
        entries.Number(1);
        entries.Text("lineUnpark replies hLine:number lphCall:out,4");
        entries.Byte((byte)EntryKind.Output);
        Numbers(entries, 1, 2, 1, (2 << 2) | 1, 4, 0x78, 0x56, 0x34, 0x12, 0);
        entries.Byte((byte)EntryKind.Message);
        Numbers(entries, 2, 0, 7, 5, 200, 0, 12, 0, 55, 0, 0, 0);
        entries.Byte((byte)EntryKind.Call);
        Numbers(entries, 1, 1, 4, 100, 50, 110, 9, 1000, 0);
        entries.Byte((byte)EntryKind.End);
        entries.Text(string.Empty);

        var record = SessionRecord.Load(new MemoryStream(
        [
            .. FileFormat.Signature, FileFormat.Version, .. FileFormat.Pack(header.Buffer, header.Length),
            .. FileFormat.Pack(entries.Buffer, entries.Length),
        ])).ThrowIfDamaged();

        var call = Assert.IsType<RecordedCall>(record.Entries[0]);
        Assert.Equal(55, call.Result);
        Assert.Equal([0x78, 0x56, 0x34, 0x12], call.Arguments[1].Output!.Value.ToArray());
        Assert.Same(record.Entries[1], call.Completion);
    }

    // The bytes of the handle are below 128: as numbers they are themselves.
    private static void Numbers(ByteWriter entries, params ulong[] numbers)
    {
        foreach (var number in numbers)
        {
            entries.Number(number);
        }
    }
}

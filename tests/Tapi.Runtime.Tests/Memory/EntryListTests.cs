using CsCheck;
using Tapi.Runtime.Generated;

namespace Tapi.Runtime.Tests.Memory;

/// <summary>Lists whose entries have texts and lists of their own.</summary>
public class EntryListTests
{
    private sealed record Node(uint Number, string? Name, Node[] Children);

    private static readonly Gen<string?> Names = Gen.String[Gen.Char['\u0001', '\ud7ff'], 0, 9].Null();

    private static readonly Gen<Node> Leaves = Gen.Select(Gen.UInt, Names, (number, name) => new Node(number, name, []));

    private static readonly Gen<Node[]> Lists =
        Gen.Select(Gen.UInt, Names, Leaves.Array[0, 4], (number, name, leaves) => new Node(number, name, leaves)).Array[0, 5];

    [Fact]
    public void What_is_written_is_read_back() => Lists.Sample(nodes =>
    {
        var view = new EntryView(Write(nodes));

        Same(nodes, view.Children);
    });

    [Fact]
    public void A_filled_structure_says_its_length_three_times()
    {
        var bytes = Write([new Node(1, "abc", [])]);

        // The fixed part, one entry, three characters with their NUL.
        Assert.Equal(24 + 28 + 8, bytes.Length);
        Assert.Equal([60, 60, 60], new[] { 0, 4, 8 }.Select(offset => BitConverter.ToInt32(bytes, offset)));
        Assert.Equal([28, 24], new[] { 16, 20 }.Select(offset => BitConverter.ToInt32(bytes, offset)));
        Assert.Equal([1, 8, 52], new[] { 24, 28, 32 }.Select(offset => BitConverter.ToInt32(bytes, offset)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StructureWriter(8).ToFilledArray());
    }

    [Fact]
    public void An_empty_list_has_no_place()
    {
        var bytes = Write([]);

        Assert.Equal(24, bytes.Length);
        Assert.Equal((0, 0), (BitConverter.ToInt32(bytes, 16), BitConverter.ToInt32(bytes, 20)));
    }

    [Theory]
    [InlineData(2u, 2)]
    [InlineData(0u, 0)]
    [InlineData(1u, 1)]
    [InlineData(3u, 2)]
    [InlineData(uint.MaxValue, 2)]
    public void A_count_that_lies_gives_no_more_than_there_is(uint count, int entries)
    {
        var bytes = Write([new Node(1, null, []), new Node(2, null, [])]);
        BitConverter.TryWriteBytes(bytes.AsSpan(12), count);

        Assert.Equal(entries, new EntryView(bytes).Children.Count);
    }

    [Theory]
    [InlineData(56u, 24u, 2)]
    [InlineData(55u, 24u, 1)]
    [InlineData(27u, 24u, 0)]
    [InlineData(56u, 25u, 0)]
    [InlineData(uint.MaxValue, 24u, 0)]
    [InlineData(56u, uint.MaxValue, 0)]
    [InlineData(0x80000000u, 0x80000000u, 0)]
    [InlineData(80u, 0u, 2)]
    public void Only_whole_entries_inside_of_the_bytes_count(uint size, uint offset, int entries)
    {
        var bytes = Write([new Node(1, null, []), new Node(2, null, [])]);
        BitConverter.TryWriteBytes(bytes.AsSpan(16), size);
        BitConverter.TryWriteBytes(bytes.AsSpan(20), offset);

        Assert.Equal(entries, new EntryView(bytes).List(count: -1).Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-28)]
    public void Entries_without_a_size_are_none(int stride) =>
        Assert.Empty(new EntryView(Write([new Node(1, null, [])])).List(count: -1, stride));

    [Fact]
    public void A_field_of_an_entry_counts_from_the_entry_and_ends_with_the_bytes()
    {
        var entry = new EntryView(new byte[40], origin: 24);

        Assert.True(entry.Reaches(12, 4));
        Assert.False(entry.Reaches(13, 4));
        Assert.False(entry.Reaches(int.MaxValue, int.MaxValue));
        Assert.False(new EntryView(new byte[40], int.MaxValue).Reaches(1, 4));
        Assert.Equal(0u, new EntryView(new byte[40], int.MaxValue).Number);
    }

    [Fact]
    public void Entries_in_the_fixed_part_stay_there_and_their_texts_follow()
    {
        var writer = new StructureWriter(8 + (2 * 12));
        writer.UInt32(4, 2);
        writer.InlineEntries(8, 12, new[] { "a", "bc" }, (text, part) =>
        {
            part.UInt32(0, (uint)text.Length);
            part.Text(4, 8, text);
        });
        var bytes = writer.ToArray();

        Assert.Equal([42, 2, 1, 4, 32, 2, 6, 36], Enumerable.Range(0, 8).Select(i => BitConverter.ToInt32(bytes, i * 4)));
        Assert.Equal("a\0bc\0", new string([.. new[] { 32, 34, 36, 38, 40 }.Select(offset => BitConverter.ToChar(bytes, offset))]));
    }

    [Fact]
    public void An_entry_is_written_inside_of_its_own_place_only()
    {
        var writer = new StructureWriter(24);

        Assert.Throws<ArgumentOutOfRangeException>(() =>
            writer.Entries(16, 20, 8, new[] { 0 }, (_, part) => part.UInt32(8, 1)));
        writer.Entries<int>(16, 20, 8, null, (_, _) => { });
        Assert.StartsWith(
            "Entry 1 is null.",
            Assert.Throws<ArgumentException>(() => writer.InlineEntries(8, 8, ["", null], (_, _) => { })).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentNullException>(() => writer.InlineEntries(8, 8, new[] { 1 }, null!));
    }

    [Fact]
    public void Values_follow_one_another()
    {
        var writer = new StructureWriter(12);
        writer.Values(4, 8, new[] { 0x0102030405060708, -1 });

        Assert.Equal(
            [28, 0, 0, 0, 16, 0, 0, 0, 12, 0, 0, 0, 8, 7, 6, 5, 4, 3, 2, 1, .. Enumerable.Repeat((byte)0xFF, 8)], writer.ToArray());
    }

    private static byte[] Write(Node[] nodes)
    {
        var writer = new StructureWriter(24);
        Write(writer, nodes);
        return writer.ToFilledArray();
    }

    private static void Write(StructureWriter writer, Node[] nodes)
    {
        writer.UInt32(12, (uint)nodes.Length);
        writer.Entries(16, 20, EntryView.Stride, nodes, static (node, part) =>
        {
            part.UInt32(0, node.Number);
            part.Text(4, 8, node.Name);
            Write(part, node.Children);
        });
    }

    private static void Same(Node[] nodes, IReadOnlyList<EntryView> views)
    {
        Assert.Equal(nodes.Select(node => (node.Number, node.Name ?? "")), views.Select(view => (view.Number, view.Name)));
        for (var i = 0; i < nodes.Length; i++)
        {
            Same(nodes[i].Children, views[i].Children);
        }
    }
}

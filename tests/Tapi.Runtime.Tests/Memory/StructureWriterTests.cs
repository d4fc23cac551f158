using CsCheck;
using Tapi.Runtime.Generated;

namespace Tapi.Runtime.Tests.Memory;

public class StructureWriterTests
{
    [Fact]
    public void What_is_written_is_read_back()
    {
        var texts = Gen.String[Gen.Char['\u0001', '\ud7ff'], 0, 40];
        Gen.Select(Gen.UInt, texts.Null(), Gen.Byte.Array[0, 40], texts.Null(), Gen.Guid).Sample((word, first, data, second, id) =>
        {
            var writer = new StructureWriter(52);
            writer.UInt32(4, word);
            writer.Text(8, 12, first);
            writer.Bytes(16, 20, data);
            writer.Text(24, 28, second);
            writer.Value(32, id);

            var bytes = writer.ToArray();
            var view = new TestView(bytes);

            Assert.Equal((uint)bytes.Length, view.Word(0));
            Assert.Equal(word, view.Word(4));
            Assert.Equal(first ?? "", view.String(8, 12));
            Assert.Equal(data, view.Part(16, 20).ToArray());
            Assert.Equal(second ?? "", view.String(24, 28));
            Assert.Equal(id, view.Id(32));
            Assert.All(new[] { 12, 20, 28 }, field => Assert.Equal(0u, view.Word(field) % 4));
        });
    }

    [Fact]
    public void Text_has_its_NUL_and_an_absent_one_has_nothing()
    {
        var writer = new StructureWriter(20);
        writer.Text(4, 8, "ab");
        writer.Text(12, 16, null);

        var view = new TestView(writer.ToArray());

        Assert.Equal(6u, view.Word(4));
        Assert.Equal(20u, view.Word(8));
        Assert.Equal((0u, 0u), (view.Word(12), view.Word(16)));
        Assert.Equal(26, view.Bytes.Length);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(9)]
    [InlineData(12)]
    [InlineData(int.MaxValue)]
    public void Fields_outside_of_the_fixed_part_are_refused(int offset)
    {
        var writer = new StructureWriter(12);

        Assert.Throws<ArgumentOutOfRangeException>(() => writer.UInt32(offset, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new StructureWriter(3));
    }

    [Fact]
    public void Enums_become_DWORDs()
    {
        Assert.Equal(new byte[] { 1, 0, 0, 0, 4, 0, 0, 0 }, DwordArray.Of(DayOfWeek.Monday, DayOfWeek.Thursday));
        Assert.Equal(new byte[] { 2, 0, 0, 0 }, DwordArray.Of(Small.Two));
        Assert.Equal(new byte[] { 0x78, 0x56, 0x34, 0x12 }, DwordArray.Of(0x12345678u));
        Assert.Empty(DwordArray.Of());
    }

    private enum Small : byte
    {
        Two = 2,
    }
}

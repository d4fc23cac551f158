namespace Tapi.Runtime.Tests.Library;

public class TapiVersionTests
{
    [Theory]
    [InlineData(0x00010003, "1.3")]
    [InlineData(0x00020002, "2.2")]
    [InlineData(0x0003000A, "3.10")]
    [InlineData(0xFFFFFFFF, "65535.65535")]
    public void It_reads_as_people_write_it(uint value, string text) => Assert.Equal(text, new TapiVersion(value).ToString());

    [Fact]
    public void Versions_have_an_order()
    {
        TapiVersion[] ordered =
        [
            new(1, 3), new(1, 4), new(2, 0), new(2, 1), new(2, 2), new(3, 0), new(3, 1),
        ];

        Assert.Equal(ordered, ordered.Reverse().Order());
        foreach (var (older, newer) in ordered.Zip(ordered.Skip(1)))
        {
            Assert.True(older < newer && newer > older && older <= newer && newer >= older && older != newer);
            Assert.False(newer < older || older > newer || newer <= older || older >= newer);
        }
    }

    [Theory]
    [InlineData(1, 3, 0x00010003)]
    [InlineData(3, 10, 0x0003000A)]
    [InlineData(65535, 0, 0xFFFF0000)]
    public void It_is_made_of_two_numbers(int major, int minor, uint value)
    {
        var version = new TapiVersion(major, minor);

        Assert.Equal(value, version.Value);
        Assert.Equal((major, minor), (version.Major, version.Minor));
    }

    [Theory]
    [InlineData(-1, 0)]
    [InlineData(2, 65536)]
    public void A_number_has_16_bits(int major, int minor) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TapiVersion(major, minor));
}

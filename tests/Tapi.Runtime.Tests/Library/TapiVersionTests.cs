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
            new TapiVersion(1, 3), new TapiVersion(1, 4), new TapiVersion(2, 0), new TapiVersion(2, 1), new TapiVersion(2, 2), new TapiVersion(3, 0),
            new TapiVersion(3, 1),
        ];

        Assert.Equal(ordered, ordered.Reverse().Order());
        foreach ((TapiVersion older, TapiVersion newer) in ordered.Zip(ordered.Skip(1)))
        {
            Assert.True(older < newer && newer > older && older <= newer && newer >= older && older != newer);
            Assert.False(newer < older || older > newer || newer <= older || older >= newer);
        }
    }
}

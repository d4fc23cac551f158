using Tapi.Generator.Reading.Declarations;

namespace Tapi.Generator.Tests.Reading.Declarations;

public class CNumberTests
{
    [Theory]
    [InlineData("0", 0u)]
    [InlineData("12", 12u)]
    [InlineData("12L", 12u)]
    [InlineData("12UL", 12u)]
    [InlineData("0x80000001", 0x80000001u)]
    [InlineData("0X0000002b", 0x2Bu)]
    [InlineData("0xFFFFFFFFL", uint.MaxValue)]
    [InlineData(" 0x00030001 ", 0x00030001u)]
    public void Decimal_and_hexadecimal_literals_are_numbers(string text, uint value)
    {
        Assert.True(CNumber.TryParse(text, out var number));
        Assert.Equal(value, number);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0x")]
    [InlineData("L")]
    [InlineData("-1")]
    [InlineData("+1")]
    [InlineData("1 2")]
    [InlineData("1,000")]
    [InlineData("4294967296")]
    [InlineData("0x100000000")]
    [InlineData("0x 1")]
    [InlineData("TAPIMAXAPPNAMESIZE")]
    [InlineData("12LU7")]
    public void All_else_is_not(string? text) => Assert.False(CNumber.TryParse(text, out _));
}

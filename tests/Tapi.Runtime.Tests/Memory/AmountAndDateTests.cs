using CsCheck;

namespace Tapi.Runtime.Tests.Memory;

public class AmountAndDateTests
{
    [Theory]
    [InlineData(0, "0")]
    [InlineData(12_3456, "12.3456")]
    [InlineData(-5000, "-0.5")]
    [InlineData(1, "0.0001")]
    [InlineData(long.MaxValue, "922337203685477.5807")]
    [InlineData(long.MinValue, "-922337203685477.5808")]
    public void An_amount_counts_ten_thousandths(long stored, string amount) =>
        Assert.Equal(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), View(stored).Amount);

    [Fact]
    public void A_date_counts_days_from_the_end_of_1899()
    {
        Assert.Equal(new DateTime(1900, 1, 1), View(2.0).Day);
        Assert.Equal(new DateTime(1899, 12, 29, 6, 0, 0), View(-1.25).Day);
        Assert.Equal(new DateTime(2001, 2, 3, 12, 0, 0), View(36925.5).Day);
        Assert.Equal(new DateTime(9999, 12, 31), View(2_958_465.0).Day);
        Assert.Equal(new DateTime(100, 1, 1), View(-657_434.0).Day);
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NegativeInfinity)]
    [InlineData(double.MaxValue)]
    [InlineData(double.MinValue)]
    [InlineData(2_958_466.0)]
    [InlineData(-657_435.0)]
    public void A_number_that_is_no_date_is_null(double stored) => Assert.Null(View(stored).Day);

    [Fact]
    public void Around_the_ends_of_the_calendar_every_number_is_a_date_or_null()
    {
        foreach (var edge in new[] { 2_958_466.0, 2_958_465.0, -657_435.0, -657_434.0, 0.0, 1.0, -1.0 })
        {
            var below = edge;
            var above = edge;
            for (var i = 0; i < 40; i++)
            {
                below = Math.BitDecrement(below);
                above = Math.BitIncrement(above);
                Assert.InRange(View(below).Day?.Year ?? 99, 99, 9999);
                Assert.InRange(View(above).Day?.Year ?? 99, 99, 9999);
            }
        }
    }

    [Fact]
    public void Whatever_the_bits_are_a_date_never_throws() =>
        Gen.Double.Sample(stored => Assert.InRange(View(stored).Day?.Year ?? 99, 99, 9999));

    [Fact]
    public void Zero_is_no_date_whatever_its_sign() => Assert.Null(View(double.NegativeZero).Day);

    [Fact]
    public void Outside_of_the_structure_there_is_neither()
    {
        var view = new EntryView(new byte[7]);

        Assert.Equal(0m, view.Amount);
        Assert.Null(view.Day);
    }

    private static EntryView View(long value) => new(BitConverter.GetBytes(value));

    private static EntryView View(double value) => new(BitConverter.GetBytes(value));
}

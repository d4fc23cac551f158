using Tapi.Runtime.Generated;

namespace Tapi.Runtime.Tests.Memory;

public class NativeTimeTests
{
    [Theory]
    [InlineData(0u, 0L)]
    [InlineData(1u, 10_000L)]
    [InlineData(uint.MaxValue, 42_949_672_950_000L)]
    public void Milliseconds_are_ten_thousand_ticks(uint milliseconds, long ticks)
    {
        Assert.Equal(ticks, NativeTime.FromMilliseconds(milliseconds).Ticks);
        Assert.Equal(milliseconds, NativeTime.ToMilliseconds(new TimeSpan(ticks), "time"));
    }

    [Theory]
    [InlineData(0u, 0L)]
    [InlineData(1u, 10_000_000L)]
    [InlineData(uint.MaxValue, 42_949_672_950_000_000L)]
    public void Seconds_are_ten_million_ticks(uint seconds, long ticks)
    {
        Assert.Equal(ticks, NativeTime.FromSeconds(seconds).Ticks);
        Assert.Equal(seconds, NativeTime.ToSeconds(new TimeSpan(ticks), "time"));
    }

    // Zero often means "the default", or "no limit".
    [Fact]
    public void A_part_of_a_unit_is_never_zero()
    {
        Assert.Equal(1u, NativeTime.ToMilliseconds(new TimeSpan(1), "time"));
        Assert.Equal(1u, NativeTime.ToSeconds(TimeSpan.FromMilliseconds(20), "time"));
        Assert.Equal(3u, NativeTime.ToSeconds(TimeSpan.FromSeconds(2.5), "time"));
    }

    [Theory]
    [InlineData(-1L)]
    [InlineData(42_949_672_950_001L)]
    [InlineData(long.MinValue)]
    [InlineData(long.MaxValue)]
    public void A_time_that_no_DWORD_counts_is_refused_by_its_name(long ticks)
    {
        var failure = Assert.Throws<ArgumentOutOfRangeException>(() => NativeTime.ToMilliseconds(new TimeSpan(ticks), "duration"));

        Assert.Equal("duration", failure.ParamName);
        Assert.Equal(new TimeSpan(ticks), failure.ActualValue);
    }

    [Theory]
    [InlineData(-1L)]
    [InlineData(42_949_672_950_000_001L)]
    public void Seconds_have_the_same_limits(long ticks) =>
        Assert.Throws<ArgumentOutOfRangeException>("period", () => NativeTime.ToSeconds(new TimeSpan(ticks), "period"));

    [Fact]
    public void A_date_is_days_and_none_is_zero()
    {
        Assert.Equal(2.0, NativeTime.ToDays(new DateTime(1900, 1, 1)));
        Assert.Equal(0.0, NativeTime.ToDays(null));
    }
}

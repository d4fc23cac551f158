namespace Tapi.EndToEnd.Tests.Versions;

/// <summary>Entries are as long as the negotiated version has them. The offsets are the header's.</summary>
public class EntryStrideTests
{
    [Theory]
    [InlineData(0x00020002u, 24)]
    [InlineData(0x00030000u, 24)]
    [InlineData(0x00030001u, 32)]
    public void Forwardings_follow_each_other_by_their_size_in_the_version(uint version, int stride)
    {
        // LINEADDRESSSTATUS of 64 bytes, three LINEFORWARD, their texts.
        var raw = new RawStructure(64 + (3 * stride));
        raw.Set(36, 3).Set(40, 3 * stride).Set(44, 64);
        for (var i = 0; i < 3; i++)
        {
            raw.Set(64 + (i * stride), 1 << i).Text(64 + (i * stride) + 4, $"from {i}").Text(64 + (i * stride) + 16, $"to {i}");
        }

        var forward = new LineAddressStatus(raw.Filled(), new TapiVersion(version)).Forward;

        Assert.Equal(
            [LineForwardMode.Unconditional, LineForwardMode.UnconditionalInternal, LineForwardMode.UnconditionalExternal],
            forward.Select(entry => entry.ForwardMode));
        Assert.Equal(["from 0", "from 1", "from 2"], forward.Select(entry => entry.CallerAddress));
        Assert.Equal(["to 0", "to 1", "to 2"], forward.Select(entry => entry.DestAddress));
        Assert.Equal(
            Enumerable.Range(0, 3).Select(i => RawStructure.Mark(64 + (i * stride) + 12)), forward.Select(entry => entry.DestCountryCode));
        Assert.Equal(Marks(stride == 32, 64 + 24, stride), forward.Select(entry => (uint?)entry.CallerAddressType));
        Assert.Equal(Marks(stride == 32, 64 + 28, stride), forward.Select(entry => (uint?)entry.DestAddressType));
    }

    [Theory]
    [InlineData(0x00010003u, 28)]
    [InlineData(0x00010004u, 68)]
    [InlineData(0x00020002u, 68)]
    [InlineData(0x00030001u, 68)]
    public void Locations_follow_each_other_by_their_size_in_the_version(uint version, int stride)
    {
        // LINETRANSLATECAPS of 44 bytes, two LINELOCATIONENTRY, their texts.
        var raw = new RawStructure(44 + (2 * stride));
        raw.Set(12, 2).Set(16, 2 * stride).Set(20, 44);
        foreach (var start in new[] { 44, 44 + stride })
        {
            raw.Text(start + 4, $"name {start}").Text(start + 16, $"city {start}");
            if (stride == 68)
            {
                raw.Text(start + 28, "9").Text(start + 36, "90").Text(start + 44, "1,2").Text(start + 60, "*70");
            }
        }

        var locations = new LineTranslateCaps(raw.Filled(), new TapiVersion(version)).LocationList;

        Assert.Equal(["name 44", $"name {44 + stride}"], locations.Select(entry => entry.LocationName));
        Assert.Equal(["city 44", $"city {44 + stride}"], locations.Select(entry => entry.CityCode));
        Assert.Equal(Marks(true, 44, stride).Take(2), locations.Select(entry => (uint?)entry.PermanentLocationId));
        Assert.Equal(Marks(true, 44 + 24, stride).Take(2), locations.Select(entry => (uint?)entry.PreferredCardId));
        Assert.Equal(Marks(stride == 68, 44 + 52, stride).Take(2), locations.Select(entry => entry.CountryId));
        Assert.Equal(Marks(stride == 68, 44 + 56, stride).Take(2), locations.Select(entry => (uint?)entry.Options));
        Assert.All(locations, entry => Assert.Equal(
            stride == 68 ? ("9", "90", "1,2", "*70") : ("", "", "", ""),
            (entry.LocalAccessCode, entry.LongDistanceAccessCode, entry.TollPrefixList, entry.CancelCallWaiting)));
    }

    // What stands at a member of three entries, or null where the version does not have it.
    private static IEnumerable<uint?> Marks(bool isThere, int first, int stride) =>
        Enumerable.Range(0, 3).Select(i => isThere ? RawStructure.Mark(first + (i * stride)) : (uint?)null);
}

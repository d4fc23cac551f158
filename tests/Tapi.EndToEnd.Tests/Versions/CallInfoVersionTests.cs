namespace Tapi.EndToEnd.Tests.Versions;

/// <summary>LINECALLINFO has 296 bytes in TAPI 1.4, 324 in 2.2 and 344 from 3.0 on. The offsets are the header's.</summary>
public class CallInfoVersionTests
{
    [Theory]
    [InlineData(296, 0x00010004u)]
    [InlineData(324, 0x00020002u)]
    [InlineData(344, 0x00020002u)]
    [InlineData(344, 0x00030001u)]
    public void What_every_version_has_is_read_alike(int size, uint version)
    {
        var info = Read(size, version);

        Assert.Equal(
            [12, 16, 20, 24, 32, 40, 52, 80, 84, 92, 96, 104, 108, 128, 148, 168, 188],
            new uint[]
            {
                info.Line.Value, info.LineDeviceId, info.AddressId, (uint)info.BearerMode,
                (uint)info.MediaMode, info.CallId, (uint)info.CallStates,
                (uint)info.Origin, (uint)info.Reason, info.NumOwners, info.NumMonitors, info.Trunk, (uint)info.CallerIdFlags,
                (uint)info.CalledIdFlags, (uint)info.ConnectedIdFlags, (uint)info.RedirectionIdFlags, (uint)info.RedirectingIdFlags,
            }.Select(Place));
        Assert.Equal(64 + 12, Place((uint)info.DialParams.WaitForDialtone.TotalMilliseconds));
        Assert.Equal(
            ["112", "120", "132", "140", "152", "160", "172", "180", "192", "200", "208", "216", "224", "232"],
            [
                info.CallerId, info.CallerIdName, info.CalledId, info.CalledIdName,
                info.ConnectedId, info.ConnectedIdName, info.RedirectionId,
                info.RedirectionIdName, info.RedirectingId, info.RedirectingIdName, info.AppName,
                info.DisplayableAddress, info.CalledParty, info.Comment,
            ]);
        Assert.Equal([1, 0, 2], info.UserUserInfo.ToArray());
        Assert.Equal([(LineTermMode)0x04030201], info.TerminalModes);
    }

    [Theory]
    [InlineData(296)]
    [InlineData(324)]
    [InlineData(344)]
    public void Members_of_2_0_are_missing_in_1_4(int size)
    {
        var info = Read(size, 0x00010004);

        Assert.Null(info.CallTreatment);
        Assert.True(info.CallData.IsEmpty && info.SendingFlowspec.IsEmpty && info.ReceivingFlowspec.IsEmpty);
    }

    [Theory]
    [InlineData(324)]
    [InlineData(344)]
    public void In_2_2_there_are_those_of_2_0_and_not_those_of_3_0(int size)
    {
        var info = Read(size, 0x00020002);

        Assert.Equal(296, Place((uint)info.CallTreatment!));
        Assert.Equal([5, 6], info.CallData.ToArray());
        Assert.All(AddressTypes(info), Assert.Null);
    }

    [Fact]
    public void From_3_0_on_there_are_all() =>
        Assert.Equal([324, 328, 332, 336, 340], AddressTypes(Read(344, 0x00030001)).Select(type => Place((uint)type!)));

    private static LineAddressType?[] AddressTypes(LineCallInfo info) =>
    [
        info.CallerIdAddressType, info.CalledIdAddressType, info.ConnectedIdAddressType,
        info.RedirectionIdAddressType, info.RedirectingIdAddressType,
    ];

    private static LineCallInfo Read(int size, uint version)
    {
        var raw = new RawStructure(size);
        int[] texts = [112, 120, 132, 140, 152, 160, 172, 180, 192, 200, 208, 216, 224, 232];
        foreach (var offset in texts)
        {
            raw.Text(offset, $"{offset}");
        }

        raw.Part(248, 1, 0, 2).Part(280, 1, 2, 3, 4);
        return new(size >= 324 ? raw.Part(300, 5, 6).Filled() : raw.Filled(), new TapiVersion(version));
    }

    private static int Place(uint value)
    {
        Assert.Equal(0xA5u, value >> 24);
        return (int)(value & 0xFFFF);
    }
}

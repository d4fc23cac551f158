using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Views;

public class CallInfoTests
{
    [Fact]
    public async Task An_outgoing_call_tells_who_called_whom()
    {
        await using var desk = new Desk();
        var call = await desk.TalkAsync("5551234");
        var info = call.GetCallInfo();
        Assert.Equal(desk.Line.Handle, info.Line);
        Assert.Equal(0u, info.LineDeviceId);
        Assert.Equal(LineCallOrigin.Outbound, info.Origin);
        Assert.Equal(LineCallReason.Direct, info.Reason);
        Assert.Equal("5551234", info.CalledId);
        Assert.Equal("100", info.CallerId);
        Assert.Equal("5551234", info.DisplayableAddress);
        Assert.Equal("Desk", info.AppName);
        Assert.Equal(string.Empty, info.Comment);
        Assert.Equal(LineCallPartyId.Address, info.CalledIdFlags);
        Assert.Equal((1u, 0u), (info.NumOwners, info.NumMonitors));
        Assert.Empty(info.TerminalModes);
        Assert.True(info.UserUserInfo.IsEmpty);
        await call.DisposeAsync();
        await desk.EndAsync();
    }

    [Theory]
    [InlineData(0x00010004u, false, false, 296)]
    [InlineData(0x00020002u, true, false, 324)]
    [InlineData(0x00030001u, true, true, 344)]
    public async Task Members_newer_than_the_negotiated_version_are_null(uint version, bool v20, bool v30, int size)
    {
        await using var desk = new Desk(new() { ApiVersion = new TapiVersion(version) }, version: new TapiVersion(3, 1));
        var call = await desk.TalkAsync();
        var info = call.GetCallInfo();
        Assert.Equal(v20, info.CallTreatment is not null);
        Assert.Equal(v30, info.CallerIdAddressType is not null);
        Assert.Equal(v30, info.RedirectingIdAddressType is not null);
        Assert.True(info.CallData.IsEmpty);
        Assert.Equal("5550100", info.CalledId);
        Assert.Equal(size, BitConverter.ToInt32(info.Bytes.Span[116..]));
        await call.DisposeAsync();
        await desk.EndAsync();
    }
}

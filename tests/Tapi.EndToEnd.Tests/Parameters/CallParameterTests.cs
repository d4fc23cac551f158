using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Parameters;

/// <summary>Offsets are the header's, written by hand.</summary>
public class CallParameterTests
{
    [Fact]
    public async Task An_untouched_object_asks_for_a_voice_call()
    {
        var bytes = await CapturedParameters.OfAsync(new LineCallParams());
        Assert.Equal(180, bytes.Length);
        Assert.Equal(180u, bytes.UInt32(0));
        Assert.Equal(1u, bytes.UInt32(4));      // dwBearerMode: LINEBEARERMODE_VOICE
        Assert.Equal(3100u, bytes.UInt32(8));   // dwMinRate
        Assert.Equal(3100u, bytes.UInt32(12));  // dwMaxRate
        Assert.Equal(4u, bytes.UInt32(16));     // dwMediaMode: LINEMEDIAMODE_INTERACTIVEVOICE
        Assert.Equal(0u, bytes.UInt32(20));     // dwCallParamFlags
        Assert.Equal(1u, bytes.UInt32(24));     // dwAddressMode: LINEADDRESSMODE_ADDRESSID
        Assert.All(bytes[28..], value => Assert.Equal(0, value));
    }

    // dwAddressType, the last member, came with TAPI 3.0.
    [Theory]
    [InlineData(0x00020000u, 176)]
    [InlineData(0x00020002u, 176)]
    [InlineData(0x00030000u, 180)]
    public async Task The_fixed_part_is_as_long_as_the_negotiated_version_has_it(uint version, int size)
    {
        var bytes = await CapturedParameters.OfAsync(
            new LineCallParams { AddressType = LineAddressType.IpAddress }, new TapiVersion(version));

        Assert.Equal(size, bytes.Length);
        Assert.Equal((uint)size, bytes.UInt32(0));
    }

    [Fact]
    public async Task Numbers_arrive_at_their_offsets()
    {
        var bytes = await CapturedParameters.OfAsync(new LineCallParams
        {
            BearerMode = LineBearerMode.Data,
            MinRate = 1,
            MaxRate = 2,
            MediaMode = LineMediaMode.G3Fax,
            CallParamFlags = LineCallParamFlags.BlockId | LineCallParamFlags.Secure,
            AddressMode = LineAddressMode.DialableAddress,
            AddressId = 3,
            DialParams = new LineDialParams
            {
                DialPause = TimeSpan.FromMilliseconds(4),
                DialSpeed = TimeSpan.FromMilliseconds(5),
                DigitDuration = TimeSpan.FromMilliseconds(6),
                WaitForDialtone = TimeSpan.FromMilliseconds(7),
            },
            PredictiveAutoTransferStates = LineCallState.Connected,
            NoAnswerTimeout = TimeSpan.FromSeconds(8),
            AddressType = LineAddressType.IpAddress,
        });
        int[] offsets = [4, 8, 12, 16, 20, 24, 28, 32, 36, 40, 44, 112, 164, 176];
        Assert.Equal([8u, 1, 2, 0x20, 5, 2, 3, 4, 5, 6, 7, 0x100, 8, 0x10], offsets.Select(bytes.UInt32));
    }

    [Fact]
    public async Task Strings_arrive_terminated_in_the_variable_part()
    {
        var bytes = await CapturedParameters.OfAsync(new LineCallParams
        {
            OrigAddress = "100",
            DisplayableAddress = "+49 (30) 5550100",
            CalledParty = "Äpfel 北京 🙂",
            Comment = "a",
            TargetAddress = "200",
            DeviceClass = "tapi/line",
            CallingPartyId = "me",
        });
        Assert.Equal("100\0", bytes.Text(48));
        Assert.Equal("+49 (30) 5550100\0", bytes.Text(56));
        Assert.Equal("Äpfel 北京 🙂\0", bytes.Text(64));
        Assert.Equal("a\0", bytes.Text(72));
        Assert.Equal("200\0", bytes.Text(116));
        Assert.Equal("tapi/line\0", bytes.Text(140));
        Assert.Equal("me\0", bytes.Text(168));
        int[] parts = [48, 56, 64, 72, 116, 140, 168];
        Assert.All(parts, part => Assert.True(bytes.UInt32(part + 4) >= 180 && bytes.UInt32(part + 4) % 4 == 0));
    }

    [Fact]
    public async Task Binary_parts_arrive_as_they_are()
    {
        var bytes = await CapturedParameters.OfAsync(new LineCallParams
        {
            UserUserInfo = new byte[] { 1 },
            HighLevelComp = new byte[] { 2, 2 },
            LowLevelComp = new byte[] { 3, 3, 3 },
            DevSpecific = DwordArray.Of(LineProxyRequestType.CreateAgent),
            SendingFlowspec = new byte[] { 5 },
            ReceivingFlowspec = new byte[] { 6 },
            DeviceConfig = new byte[] { 7, 0, 7 },
            CallData = new byte[] { 8 },
        });
        Assert.Equal([1], bytes.Part(80));
        Assert.Equal([2, 2], bytes.Part(88));
        Assert.Equal([3, 3, 3], bytes.Part(96));
        Assert.Equal((uint)LineProxyRequestType.CreateAgent, BitConverter.ToUInt32(bytes.Part(104)));
        Assert.Equal([5], bytes.Part(124));
        Assert.Equal([6], bytes.Part(132));
        Assert.Equal([7, 0, 7], bytes.Part(148));
        Assert.Equal([8], bytes.Part(156));
    }

    [Fact]
    public async Task Null_and_empty_differ()
    {
        var bytes = await CapturedParameters.OfAsync(new LineCallParams { CalledParty = "", Comment = null });
        Assert.Equal("\0", bytes.Text(64));
        Assert.Equal((0u, 0u), (bytes.UInt32(72), bytes.UInt32(76)));
    }

    [Fact]
    public async Task The_simulator_understands_them()
    {
        await using var desk = new Desk();
        var call = await desk.Line
            .MakeCallAsync("5550100", 0, new LineCallParams { Comment = "Äpfel", MediaMode = LineMediaMode.DataModem })
            .Soon();
        var info = call.GetCallInfo();
        Assert.Equal("Äpfel", info.Comment);
        Assert.Equal(LineMediaMode.DataModem, info.MediaMode);
        await call.DisposeAsync();
        await desk.EndAsync();
    }
}

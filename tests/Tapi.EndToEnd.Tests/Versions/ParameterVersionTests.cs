using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Versions;

/// <summary>Structures that the program fills, as long as the negotiated version has them. The offsets are the header's.</summary>
public class ParameterVersionTests
{
    [Theory]
    [InlineData(0x00020002u, 24)]
    [InlineData(0x00030001u, 32)]
    public void A_list_of_forwardings_lies_in_the_fixed_part(uint version, int stride)
    {
        var list = new LineForwardList
        {
            ForwardList =
            [
                new()
                {
                    ForwardMode = LineForwardMode.Busy, CallerAddress = "100", DestCountryCode = 49, DestAddress = "Äpfel",
                    CallerAddressType = LineAddressType.PhoneNumber, DestAddressType = LineAddressType.IpAddress,
                },
                new() { ForwardMode = LineForwardMode.NoAnswer, DestAddress = "300", DestAddressType = LineAddressType.Sdp },
            ],
        };

        var bytes = list.ToBytes(new TapiVersion(version));

        var second = 8 + stride;
        Assert.Equal(((uint)bytes.Length, 2u), (bytes.UInt32(0), bytes.UInt32(4)));
        Assert.Equal((0x10u, 49u), (bytes.UInt32(8), bytes.UInt32(8 + 12)));
        Assert.Equal(("100\0", "Äpfel\0"), (bytes.Text(8 + 4), bytes.Text(8 + 16)));
        Assert.Equal((0x100u, 0u), (bytes.UInt32(second), bytes.UInt32(second + 12)));
        Assert.Equal((0u, 0u), (bytes.UInt32(second + 4), bytes.UInt32(second + 8)));
        Assert.Equal("300\0", bytes.Text(second + 16));
        if (stride == 32)
        {
            Assert.Equal((1u, 0x10u), (bytes.UInt32(8 + 24), bytes.UInt32(8 + 28)));
            Assert.Equal((0u, 2u), (bytes.UInt32(second + 24), bytes.UInt32(second + 28)));
        }

        // The texts follow the list, each on a 4-byte boundary: 8, 12 and 8 bytes with their NULs.
        var texts = 8 + (2 * stride);
        Assert.Equal([(uint)texts, (uint)texts + 8, (uint)texts + 20], new[] { 8 + 8, 8 + 20, second + 20 }.Select(bytes.UInt32));
        Assert.Equal(texts + 28, bytes.Length);
    }

    [Theory]
    [InlineData(0x00020002u)]
    [InlineData(0x00030001u)]
    public void No_forwardings_are_a_list_without_entries(uint version) =>
        Assert.Equal([8, 0, 0, 0, 0, 0, 0, 0], new LineForwardList().ToBytes(new TapiVersion(version)));

    [Theory]
    [InlineData(0x00020002u)]
    [InlineData(0x00030001u)]
    public void Groups_follow_their_list_and_are_read_back(uint version)
    {
        var group = new Guid(1, 2, 0, 3, 0, 0, 0, 4, 0, 0, 0);
        var list = new LineAgentGroupListParameters
        {
            List =
            [
                new() { Name = "Sales", GroupId = group },
                new() { Name = "北京" },
                new(),
            ],
        };

        var bytes = list.ToBytes(new TapiVersion(version));

        // 24 bytes, three entries of 24, texts of 12 and 6 bytes.
        Assert.Equal([114, 114, 114, 3, 72, 24, 1, 2, 3, 4, 12, 96], Enumerable.Range(0, 12).Select(i => (int)bytes.UInt32(i * 4)));
        Assert.Equal(("Sales\0", "北京\0"), (bytes.Text(24 + 16), bytes.Text(48 + 16)));
        Assert.All(bytes[72..96], value => Assert.Equal(0, value));
        var view = new LineAgentGroupList(bytes, new TapiVersion(version));
        Assert.Equal(["Sales", "北京", ""], view.List.Select(entry => entry.Name));
        Assert.Equal(group, view.List[0].GroupId);
        Assert.Equal(3u, view.NumEntries);
    }

    [Theory]
    [InlineData(0x00020002u, 176)]
    [InlineData(0x00030001u, 180)]
    public void Call_parameters_have_their_texts_right_behind_the_versions_fixed_part(uint version, int size)
    {
        var parameters = new LineCallParams
        {
            CalledParty = "abc",
            CallingPartyId = "me",
            CallData = new byte[] { 1, 2, 3 },
            NoAnswerTimeout = TimeSpan.FromSeconds(9),
            AddressType = LineAddressType.IpAddress,
        };

        var bytes = parameters.ToBytes(new TapiVersion(version));

        Assert.Equal([8, 3, 6], new[] { 64, 156, 168 }.Select(offset => (int)bytes.UInt32(offset)));
        Assert.Equal(("abc\0", "me\0", 9u), (bytes.Text(64), bytes.Text(168), bytes.UInt32(164)));
        Assert.Equal([1, 2, 3], bytes.Part(156));
        Assert.Equal(size, new[] { 68, 160, 172 }.Min(offset => (int)bytes.UInt32(offset)));

        // 8 bytes, 3 with one of padding, 6.
        Assert.Equal((uint)bytes.Length, bytes.UInt32(0));
        Assert.Equal(size + 8 + 4 + 6, bytes.Length);
        if (size == 180)
        {
            Assert.Equal(0x10u, bytes.UInt32(176));
        }
    }

    // Never what a newer version has, and nothing after it either.
    [Theory]
    [InlineData(0x00010003u, 112)]
    [InlineData(0x00010004u, 112)]
    public void Oldest_call_parameters_end_before_the_members_of_2_0(uint version, int size)
    {
        var parameters = new LineCallParams
        {
            PredictiveAutoTransferStates = LineCallState.Connected,
            CallingPartyId = "me",
            DeviceClass = "tapi/line",
        };

        var bytes = parameters.ToBytes(new TapiVersion(version));

        Assert.Equal(size, bytes.Length);
        Assert.Equal((uint)size, bytes.UInt32(0));
    }
}

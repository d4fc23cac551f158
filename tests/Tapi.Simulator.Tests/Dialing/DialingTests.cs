using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Dialing;

public unsafe class DialingTests : CallFixture
{
    [Theory]
    [InlineData(
        "+49 (30) 123-456",
        0u,
        "123456",
        C.LINETRANSLATERESULT_CANONICAL | C.LINETRANSLATERESULT_LOCAL | C.LINETRANSLATERESULT_NOTINTOLLLIST,
        49u)]
    [InlineData("+49 (40) 123456", 0u, "040123456", C.LINETRANSLATERESULT_CANONICAL | C.LINETRANSLATERESULT_LONGDISTANCE, 49u)]
    [InlineData("+1 (425) 5551234|7 ^ Joe", 0u, "0014255551234", C.LINETRANSLATERESULT_CANONICAL | C.LINETRANSLATERESULT_INTERNATIONAL, 1u)]
    [InlineData("77", 0u, "77", C.LINETRANSLATERESULT_NOTRANSLATION, 0u)]
    [InlineData("77", C.LINETRANSLATEOPTION_CANCELCALLWAITING, "*70,77", C.LINETRANSLATERESULT_NOTRANSLATION, 0u)]
    public void Numbers_are_translated(string address, uint options, string dialable, uint results, uint country)
    {
        using var output = new Block(300);
        Assert.Equal(0, WithText(address, text =>
            Tapi.TranslateAddress(Client.App, 0, Client.V22, (char*)text, 0, options, output.Address)));
        Assert.Equal(dialable, output.Text(12));
        Assert.Equal(address.Split('|')[0].Trim(), output.Text(20));
        Assert.Equal((49u, country, results), (output[28], output[32], output[36]));
    }

    [Fact]
    public void Translation_refuses_nonsense()
    {
        using var output = new Block(40);
        Assert.Equal(C.LINEERR_INVALADDRESS, WithText("+x", text =>
            Tapi.TranslateAddress(0, 0, Client.V22, (char*)text, 0, 0, output.Address)));
        Assert.Equal(C.LINEERR_INVALCARD, WithText("1", text =>
            Tapi.TranslateAddress(0, 0, Client.V22, (char*)text, 9, 1, output.Address)));
        Assert.Equal(C.LINEERR_BADDEVICEID, WithText("1", text =>
            Tapi.TranslateAddress(0, 9, Client.V22, (char*)text, 0, 0, output.Address)));
        Assert.Equal(C.LINEERR_INVALAPPHANDLE, WithText("1", text =>
            Tapi.TranslateAddress(1, 0, Client.V22, (char*)text, 0, 0, output.Address)));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.TranslateAddress(0, 0, Client.V22, null, 0, 0, output.Address));
        Assert.Equal(0, WithText("1", text => Tapi.TranslateAddress(0, 0, Client.V22, (char*)text, 0, 0, output.Address)));
        Assert.Equal((48u, 40u, 0u), (output[4], output[8], output[12]));
    }

    [Theory]
    [InlineData(0x00010003u, 28, 16)]
    [InlineData(0x00020002u, 68, 44)]
    public void Places_and_cards_have_the_size_of_the_version(uint version, int location, int card)
    {
        using var caps = new Block(600);
        Assert.Equal(0, Tapi.GetTranslateCaps(Client.App, version, caps.Address));
        Assert.Equal((2u, (uint)(2 * location), 44u, 1u), (caps[12], caps[16], caps[20], caps[24]));
        Assert.Equal((1u, (uint)card), (caps[28], caps[32]));
        Assert.Equal("Branch", caps.Text(44 + location + 4));
        Assert.Equal("425", caps.Text(44 + location + 16));
        Assert.Equal("None (Direct Dial)", caps.Text((int)caps[36] + 4));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.GetTranslateCaps(0, version, null));
        Assert.Equal(C.LINEERR_INCOMPATIBLEAPIVERSION, Tapi.GetTranslateCaps(0, 5, caps.Address));
    }

    [Fact]
    public void The_place_can_change()
    {
        Tapi.SetStatusMessages(Line, C.LINEDEVSTATE_TRANSLATECHANGE, 0);
        Assert.Equal(0, Tapi.SetCurrentLocation(Client.App, 2));
        Assert.Equal(new Message(Line, C.LINE_LINEDEVSTATE, 5, C.LINEDEVSTATE_TRANSLATECHANGE, 0, 0), Client.Next());
        Assert.Equal(C.LINEERR_INVALLOCATION, Tapi.SetCurrentLocation(Client.App, 3));
        Assert.Equal(C.LINEERR_INVALAPPHANDLE, Tapi.SetCurrentLocation(3, 1));
        using var country = new Block(16, 0);
        using var city = new Block(16, 0);
        Assert.Equal(0, Tapi.GetLocationInfo((char*)country.Address, (char*)city.Address));
        Assert.Equal(("1", "425"), (new string((char*)country.Address), new string((char*)city.Address)));
        Assert.Equal(C.TAPIERR_REQUESTFAILED, Tapi.GetLocationInfo(null, (char*)city.Address));
    }

    [Fact]
    public void The_toll_list_makes_local_numbers_long()
    {
        using var output = new Block(300);
        Assert.Equal(0, WithText("+49 (30) 123", text => Tapi.SetTollList(Client.App, 0, (char*)text, C.LINETOLLLISTOPTION_ADD)));
        WithText("+49 (30) 123456", text => Tapi.TranslateAddress(Client.App, 0, Client.V22, (char*)text, 0, 0, output.Address));
        Assert.Equal("030123456", output.Text(12));
        Assert.NotEqual(0u, output[36] & C.LINETRANSLATERESULT_INTOLLLIST);
        WithText("+49 (30) 123", text => Tapi.SetTollList(Client.App, 0, (char*)text, C.LINETOLLLISTOPTION_REMOVE));
        WithText("+49 (30) 123456", text => Tapi.TranslateAddress(Client.App, 0, Client.V22, (char*)text, 0, 0, output.Address));
        Assert.Equal("123456", output.Text(12));
        Assert.Equal(C.LINEERR_INVALADDRESS, WithText("1", text => Tapi.SetTollList(Client.App, 0, (char*)text, 1)));
        Assert.Equal(C.LINEERR_INVALPARAM, WithText("1", text => Tapi.SetTollList(Client.App, 0, (char*)text, 3)));
        Assert.Equal(C.LINEERR_BADDEVICEID, WithText("1", text => Tapi.SetTollList(Client.App, 9, (char*)text, 1)));
    }

    [Fact]
    public void The_dialog_answers()
    {
        Assert.Equal(0, Tapi.TranslateDialog(Client.App, 0, Client.V22, 0, null));
        Assert.Equal(C.LINEERR_BADDEVICEID, Tapi.TranslateDialog(Client.App, 9, Client.V22, 0, null));
    }
}

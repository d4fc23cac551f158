using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Installation;

public unsafe class AssistedTelephonyTests : CallFixture
{
    private static readonly int Wide = nint.Size;

    [Fact]
    public void A_request_for_a_call_reaches_the_recipient()
    {
        Assert.Equal(C.TAPIERR_NOREQUESTRECIPIENT, Request("1"));
        Assert.Equal(C.LINEERR_NOTREGISTERED, Tapi.GetRequest(Client.App, C.LINEREQUESTMODE_MAKECALL, First));
        Assert.Equal(0, Tapi.RegisterRequestRecipient(Client.App, 42, C.LINEREQUESTMODE_MAKECALL, 1));
        Assert.Equal(0, Request("5551234", new string('x', 50)));
        Assert.Equal(new Message(0, C.LINE_REQUEST, 42, C.LINEREQUESTMODE_MAKECALL, 0, 0), Client.Next());
        using var request = new Block(480, 0);
        Assert.Equal(0, Tapi.GetRequest(Client.App, C.LINEREQUESTMODE_MAKECALL, request.Address));
        Assert.Equal("5551234", new string((char*)request.Address));
        Assert.Equal(new string('x', 39), new string((char*)request.Address + 80));
        Assert.Equal("", new string((char*)request.Address + 120));
        Assert.Equal(C.LINEERR_NOREQUEST, Tapi.GetRequest(Client.App, C.LINEREQUESTMODE_MAKECALL, request.Address));
        Assert.Equal(0, Tapi.RegisterRequestRecipient(Client.App, 42, C.LINEREQUESTMODE_MAKECALL, 0));
        Assert.Equal(C.TAPIERR_NOREQUESTRECIPIENT, Request("1"));
    }

    [Fact]
    public void The_recipient_with_priority_comes_first()
    {
        using var other = new Client(Pbx, "other");
        Tapi.RegisterRequestRecipient(Client.App, 1, C.LINEREQUESTMODE_MAKECALL, 1);
        other.Tapi.RegisterRequestRecipient(other.App, 2, C.LINEREQUESTMODE_MAKECALL, 1);
        Request("1");
        Assert.Equal(C.LINE_REQUEST, Client.Next().Id);
        WithText("other", text => Tapi.SetAppPriority((char*)text, 0, null, C.LINEREQUESTMODE_MAKECALL, null, 1));
        Request("2");
        Assert.Equal((nuint)2, other.Next().Instance);
        Client.AssertNothing();
    }

    [Fact]
    public void Media_calls_and_drops_are_passed_on()
    {
        Assert.Equal(C.TAPIERR_NOREQUESTRECIPIENT, Tapi.RequestDrop(7, 8));
        Tapi.RegisterRequestRecipient(Client.App, 42, 7, 1);
        Assert.Equal(0, MediaCall(0x77, "555"));
        Assert.Equal(new Message(0, C.LINE_REQUEST, 42, C.LINEREQUESTMODE_MEDIACALL, 0, 0), Client.Next());
        using var request = new Block(608 + (2 * Wide), 0);
        Assert.Equal(0, Tapi.GetRequest(Client.App, C.LINEREQUESTMODE_MEDIACALL, request.Address));
        Assert.Equal(((nuint)0x77, (nuint)9), (request.Word(0), request.Word(Wide)));
        Assert.Equal("comm", new string((char*)(request.Address + (2 * Wide))));
        Assert.Equal("555", new string((char*)(request.Address + (2 * Wide) + 128)));
        Assert.Equal(0, Tapi.RequestDrop(7, 0x10008));
        Assert.Equal(new Message(0, C.LINE_REQUEST, 42, C.LINEREQUESTMODE_DROP, 7, 8), Client.Next());
    }

    [Fact]
    public void Mistakes_are_refused()
    {
        Assert.Equal(C.LINEERR_INVALREQUESTMODE, Tapi.RegisterRequestRecipient(Client.App, 1, 8, 1));
        Assert.Equal(C.LINEERR_INVALREQUESTMODE, Tapi.GetRequest(Client.App, C.LINEREQUESTMODE_DROP, First));
        Assert.Equal(C.LINEERR_INVALPOINTER, Tapi.GetRequest(Client.App, C.LINEREQUESTMODE_MAKECALL, null));
        Assert.Equal(C.TAPIERR_INVALDESTADDRESS, Request(new string('1', 80)));
        Assert.Equal(C.TAPIERR_INVALDESTADDRESS, Tapi.RequestMakeCall(null, null, null, null));
        Assert.Equal(C.TAPIERR_INVALWINDOWHANDLE, Tapi.RequestDrop(0, 8));
        Assert.Equal(C.TAPIERR_INVALWINDOWHANDLE, MediaCall(0, "1"));
        Assert.Equal(C.TAPIERR_INVALDESTADDRESS, MediaCall(1, ""));
        Tapi.RegisterRequestRecipient(Client.App, 1, C.LINEREQUESTMODE_MAKECALL, 1);
        for (var count = 0; count < 16; count++)
        {
            Assert.Equal(0, Request("1"));
        }

        Assert.Equal(C.TAPIERR_REQUESTQUEUEFULL, Request("1"));
    }

    private int Request(string number, string application = "app") =>
        WithText(number, to => WithText(application, name => Tapi.RequestMakeCall((char*)to, (char*)name, null, null)));

    private int MediaCall(nint window, string number) => WithText(number, to => WithText("comm", deviceClass =>
        Tapi.RequestMediaCall(window, 9, (char*)deviceClass, null, 0, 0, (char*)to, null, null, null)));
}

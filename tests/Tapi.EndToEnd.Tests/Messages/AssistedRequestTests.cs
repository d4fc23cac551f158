using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Messages;

public class AssistedRequestTests
{
    [Fact]
    public async Task A_request_to_end_a_call_names_its_window_and_its_number()
    {
        await using var desk = new Desk();
        var arrived = desk.App.LineRequest.WaitAsync(_ => true);

        // Windows extends the 32 bits of a window handle with its sign.
        desk.Post(LineMessageId.Request, 0, Drop, unchecked((nuint)(nint)(-2)), 7);

        var message = await arrived.Soon();
        Assert.Equal(new HWND(-2), message.Window);
        Assert.Equal(7u, message.RequestId);
        await desk.EndAsync();
    }

    [Fact]
    public async Task Other_requests_have_no_window()
    {
        await using var desk = new Desk();
        var arrived = desk.App.LineRequest.WaitAsync(_ => true);

        desk.Post(LineMessageId.Request, 0, (nuint)LineRequestMode.MakeCall, 5, 7);

        Assert.Null((await arrived.Soon()).Window);
        await desk.EndAsync();
    }

    // LINEREQUESTMODE_DROP, which is obsolete.
    private const nuint Drop = 4;
}

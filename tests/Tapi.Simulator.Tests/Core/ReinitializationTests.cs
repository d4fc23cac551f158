using Tapi.Simulator.Tests.Harness;
using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Core;

public class ReinitializationTests
{
    [Fact]
    public void All_applications_are_told_and_new_work_is_refused_until_the_last_has_gone()
    {
        using var pbx = new SimulatedPbx();
        using var one = new Client(pbx);
        using var two = new Client(pbx);
        pbx.Reinitialize();

        var expected = new Message(0, C.LINE_LINEDEVSTATE, 0, C.LINEDEVSTATE_REINIT, 0, 0);
        Assert.Equal(expected, one.Next());
        Assert.Equal(expected, two.Next());
        Assert.Equal(C.LINEERR_REINIT, one.TryOpen(out _, C.LINECALLPRIVILEGE_NONE));
        Assert.Equal(0, one.Tapi.Shutdown(one.App));
        Assert.Equal(C.LINEERR_REINIT, Client.Initialize(pbx, "new", Client.V22, out _, out _, out _));
        Assert.Equal(0, two.Tapi.Shutdown(two.App));
        Assert.Equal(0, Client.Initialize(pbx, "new", Client.V22, out _, out _, out _));
    }

    [Fact]
    public void Lines_come_and_go()
    {
        using var pbx = new SimulatedPbx(new PbxOptions { Lines = 0 });
        using var client = new Client(pbx);
        var device = pbx.AddLine("Late line", "200");
        Assert.Equal(new Message(0, C.LINE_CREATE, 0, 0, 0, 0), client.Next());

        var line = client.Open(instance: 7);
        device.Remove();
        Assert.Equal(new Message(line, C.LINE_CLOSE, 7, 0, 0, 0), client.Next());
        Assert.Equal(new Message(0, C.LINE_REMOVE, 0, 0, 0, 0), client.Next());
        Assert.Equal(C.LINEERR_INVALLINEHANDLE, client.Tapi.Close(line));
        Assert.Equal(C.LINEERR_BADDEVICEID, client.TryOpen(out _, C.LINECALLPRIVILEGE_NONE));
    }
}

using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Harness;

internal static class Leaks
{
    /// <summary>Nobody holds anything at the PBX, and nobody broke its contract.</summary>
    public static void None(SimulatedPbx pbx)
    {
        Assert.Empty(pbx.Faults);
        Assert.Empty(pbx.Applications);
        Assert.Empty(pbx.PhoneApplications);
        Assert.Empty(pbx.OpenLines);
        Assert.Empty(pbx.LiveCalls);
        Assert.Empty(pbx.PendingRequests);
        Assert.Empty(pbx.LiveProxyBuffers);
    }
}

namespace Tapi.Simulator.Tests.Harness;

internal static class Leaks
{
    /// <summary>Asserts that nobody holds anything and nothing went wrong.</summary>
    public static void AssertNone(SimulatedPbx pbx)
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

namespace Tapi.Simulator.Tests;

public class ExportTests
{
    [Theory]
    [InlineData("lineInitializeExW")]
    [InlineData("lineNegotiateAPIVersion")]
    [InlineData("lineOpenW")]
    [InlineData("lineClose")]
    [InlineData("lineShutdown")]
    [InlineData("lineGetMessage")]
    [InlineData("lineGetDevCapsW")]
    [InlineData("lineGetCallInfoW")]
    [InlineData("lineCreateAgentW")]
    [InlineData("lineCreateAgentSessionW")]
    [InlineData("lineSetAgentSessionState")]
    [InlineData("lineGetAgentSessionInfo")]
    [InlineData("lineProxyResponse")]
    [InlineData("lineProxyMessage")]
    [InlineData("lineMakeCallW")]
    [InlineData("lineDrop")]
    [InlineData("lineDeallocateCall")]
    [InlineData("lineAnswer")]
    public void Known_export_has_an_address(string name)
    {
        using var pbx = new SimulatedPbx();
        Assert.NotEqual(0, pbx.GetExport(name));
    }

    [Theory]
    [InlineData("lineOpen")]
    [InlineData("LINEOPENW")]
    [InlineData("")]
    public void Unknown_export_has_none(string name)
    {
        using var pbx = new SimulatedPbx();
        Assert.Equal(0, pbx.GetExport(name));
    }
}

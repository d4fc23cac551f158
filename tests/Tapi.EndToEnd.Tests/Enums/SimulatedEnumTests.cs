using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Enums;

/// <summary>
/// The simulator's own enums are written by hand, so that their names do not meet those that are generated into a program.
/// </summary>
public class SimulatedEnumTests
{
    [Fact]
    public void The_enums_of_the_simulator_have_the_members_of_the_generated_ones()
    {
        Assert.Equal(Members<LineCallState>(), Members<SimulatedCallState>());
        Assert.Equal(Members<LineToneMode>(), Members<SimulatedToneMode>());
        Assert.Equal(Members<LineDevStatusFlags>(), Members<SimulatedLineStatus>());
        Assert.Equal(Members<PhoneLampMode>(), Members<SimulatedLampMode>());
        Assert.Equal(Members<LineForwardMode>(), Members<SimulatedForwardMode>());
        Assert.Equal(Members<LineProxyRequestType>(), Members<SimulatedProxyRequestType>());
    }

    private static IEnumerable<(string Name, uint Value)> Members<T>()
        where T : struct, Enum
        => Enum.GetValues<T>().Select(value => (value.ToString(), Convert.ToUInt32(value)));
}

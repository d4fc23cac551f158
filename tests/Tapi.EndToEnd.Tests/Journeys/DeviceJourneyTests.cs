using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Journeys;

public class DeviceJourneyTests
{
    [Fact]
    public async Task The_devices_are_listed_with_their_versions()
    {
        using var pbx = new SimulatedPbx(new PbxOptions { Lines = 0 });
        pbx.AddLine("Reception", "100");
        pbx.AddLine("Workshop", "200");
        Assert.Equal(["0: Reception, TAPI 2.2", "1: Workshop, TAPI 2.2"], await Journey.RunAsync(ListDevices.RunAsync, pbx));
    }

    [Fact]
    public async Task A_place_without_devices_has_an_empty_list()
    {
        using var pbx = new SimulatedPbx(new PbxOptions { Lines = 0 });
        Assert.Empty(await Journey.RunAsync(ListDevices.RunAsync, pbx));
    }

    [Fact]
    public async Task Capabilities_are_read_as_words_and_numbers()
    {
        using var pbx = new SimulatedPbx(new PbxOptions { AddressesPerLine = 2 });
        var printed = await Journey.RunAsync(ReadCapabilities.RunAsync, pbx);
        Assert.Equal(3, printed.Length);
        Assert.StartsWith("Line 1 of ", printed[0], StringComparison.Ordinal);
        Assert.Contains("InteractiveVoice", printed[0], StringComparison.Ordinal);
        Assert.StartsWith("100: holds ", printed[1], StringComparison.Ordinal);
        Assert.Contains("Unconditional", printed[2], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_canonical_number_becomes_one_to_dial()
    {
        using var pbx = new SimulatedPbx();
        Assert.Equal(
            ["from Office", "dial 5551234, show +49 (30) 5551234: Canonical, Local, NotInTollList"],
            await Journey.RunAsync(TranslateAddress.RunAsync, pbx));
    }

    [Fact]
    public async Task Calls_are_made_for_programs_that_ask()
    {
        using var pbx = new SimulatedPbx();
        Assert.Equal(
            ["Address book wants Alice at 5551234: Lunch", "talking"], await Journey.RunAsync(AssistedTelephony.RunAsync, pbx));
        Assert.Equal(2, pbx.Journal.Calls("lineRegisterRequestRecipient"));
        Assert.Equal(1, pbx.Journal.Calls("lineMakeCallW"));
    }
}

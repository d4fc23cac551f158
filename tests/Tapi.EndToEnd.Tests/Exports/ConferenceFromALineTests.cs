using Tapi.EndToEnd.Tests.Harness;

namespace Tapi.EndToEnd.Tests.Exports;

/// <summary>lineSetupConference takes zero for its call; then its line counts.</summary>
public class ConferenceFromALineTests
{
    [Fact]
    public async Task A_conference_starts_from_the_line_when_there_is_no_call_yet()
    {
        await using var desk = new Desk();

        var (conference, consultation) = await desk.Line.SetupConferenceAsync(3).Soon();

        Assert.NotEqual(default, conference.Handle);
        Assert.NotEqual(conference.Handle, consultation.Handle);
        Assert.Equal(1, desk.Pbx.Journal.Calls("lineSetupConferenceW"));
        await consultation.DisposeAsync();
        await conference.DisposeAsync();
    }
}

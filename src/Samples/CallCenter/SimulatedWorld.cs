using Tapi.Simulator;

namespace CallCenter;

/// <summary>The PBX of the story, and what it has to say at the end.</summary>
internal sealed class SimulatedWorld : IDisposable
{
    private const string Me = "PBX";
    private static readonly TimeSpan LateReply = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly Narrator _narrator;

    public SimulatedWorld(Narrator narrator, string number)
    {
        _narrator = narrator;
        Pbx = new SimulatedPbx(new PbxOptions { RealTime = true, Lines = 0 });
        Pbx.AddLine("Reception", "100");
        Pbx.Party(number).AnswersAfter(TimeSpan.FromMilliseconds(150));
        narrator.Say(Me, "a simulated PBX with one line, \"Reception\", address 100");
    }

    public SimulatedPbx Pbx { get; }

    /// <summary>The reply to the next call comes late.</summary>
    public void DelayTheNextCall()
    {
        Pbx.On("lineMakeCallW").ReplyAfter(LateReply);
        _narrator.Say(Me, $"will send the next call's reply after {LateReply.TotalMilliseconds:0} ms");
    }

    /// <summary>Waits until the call that nobody waits for has come and gone.</summary>
    public async Task WatchTheLateCallAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (Pbx.PendingRequests.Count > 0 || Pbx.LiveCalls.Count > 0)
        {
            await Task.Delay(20, patience.Token);
        }

        _narrator.Say(Me, "the late call arrived, was dropped and deallocated: no live calls");
    }

    public void Report()
    {
        _narrator.Say(Me, $"left over: {Pbx.Applications.Count} applications, {Pbx.OpenLines.Count} open lines, "
            + $"{Pbx.LiveCalls.Count} calls, "
            + $"{Pbx.PendingRequests.Count} requests, {Pbx.LiveProxyBuffers.Count} proxy buffers, {Pbx.Faults.Count} faults");
    }

    public void Dispose() => Pbx.Dispose();
}

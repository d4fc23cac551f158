using System.Diagnostics;
using Tapi;

namespace CallCenter;

/// <summary>The agent's side: logs on, gets ready, calls a customer, makes a mistake, changes its mind.</summary>
internal sealed class AgentDesk : IAsyncDisposable
{
    private const string Me = "Agent";

    private readonly Narrator _narrator;
    private readonly LineApp _app;
    private readonly Line _line;
    private readonly Task _listening;

    private AgentDesk(Narrator narrator, LineApp app, Line line)
    {
        (_narrator, _app, _line) = (narrator, app, line);
        _listening = ListenAsync(_app.ReadMessagesAsync());
    }

    public static AgentDesk Start(Narrator narrator, TapiLibrary library, uint deviceId)
    {
        var app = LineApp.Initialize("Agent desk", library);
        narrator.Say(Me, $"initialized TAPI {app.ApiVersion}: {app.Handle}");
        var line = app.GetDevice(deviceId).Open(LineCallPrivilege.Owner, default, LineMediaMode.InteractiveVoice);
        narrator.Say(Me, $"opened the line as owner: {line.Handle}");
        return new AgentDesk(narrator, app, line);
    }

    /// <summary>Creates the agent and a session, and gets ready for calls.</summary>
    public async Task<HAGENT> LogOnAsync()
    {
        var agent = await _narrator.TellAsync(Me, "CreateAgentAsync(\"4711\")", () => _line.CreateAgentAsync("4711", "0000"));
        var session = await _narrator.TellAsync(
            Me, "CreateAgentSessionAsync(sales)", () => _line.CreateAgentSessionAsync(agent, "0000", 0, AcdHandler.SalesGroup));

        var ready = _line.AgentSessionStatus.WaitAsync(message => message.State == LineAgentSessionState.Ready);
        await _narrator.TellAsync(
            Me, "SetAgentSessionStateAsync(Ready)", () => _line.SetAgentSessionStateAsync(session, LineAgentSessionState.Ready, default));
        await ready;

        var info = await _line.GetAgentSessionInfoAsync(session);
        _narrator.Say(Me, $"GetAgentSessionInfoAsync says: {info.AgentSessionState}, {info.NumberOfCalls} call(s)");
        return agent;
    }

    /// <summary>Calls somebody, waits for an answer, hangs up.</summary>
    public async Task CallAsync(string number)
    {
        await using var call = await _narrator.TellAsync(Me, $"MakeCallAsync(\"{number}\")", () => _line.MakeCallAsync(number, 0));
        try
        {
            await call.WaitForConnectedAsync();
            _narrator.Say(Me, "is talking");
        }
        catch (CallStateException failure)
        {
            _narrator.Say(Me, $"did not get through: {failure.Message}");
        }

        await _narrator.TellAsync(Me, "DropAsync", () => call.DropAsync());
        await call.WaitForStateAsync(LineCallState.Idle);
    }

    /// <summary>Asks for a group that does not exist: the reply brings the ACD's error.</summary>
    public async Task AskForAnUnknownGroupAsync(HAGENT agent)
    {
        try
        {
            await _narrator.TellAsync(
                Me, "CreateAgentSessionAsync(no such group)", () => _line.CreateAgentSessionAsync(agent, "0000", 0, Guid.Empty));
        }
        catch (LineException exception)
        {
            _narrator.Say(Me, $"… failed: LineError.{exception.Error}: {exception.Message}");
        }
    }

    /// <summary>Gives up on a call whose reply is late.</summary>
    public async Task ChangeItsMindAsync(string number, TimeSpan patience)
    {
        using var cancellation = new CancellationTokenSource(patience);
        var start = Stopwatch.GetTimestamp();
        try
        {
            await using var call = await _narrator.TellAsync(
                Me, $"MakeCallAsync(\"{number}\")", () => _line.MakeCallAsync(number, 0, cancellationToken: cancellation.Token));
            await call.DropAsync(cancellationToken: CancellationToken.None);
        }
        catch (OperationCanceledException)
        {
            _narrator.Say(
                Me,
                $"… canceled after {Narrator.Milliseconds(start)}; the request goes on without it ({_app.PendingRequests} outstanding)");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _line.DisposeAsync();
        await _app.DisposeAsync();
        await _listening;
        _narrator.Say(Me, "closed the line and shut TAPI down");
    }

    /// <summary>Reads all messages of the application in their order, until it shuts down.</summary>
    private async Task ListenAsync(IAsyncEnumerable<LineMessage> messages)
    {
        await foreach (var message in messages)
        {
            _narrator.Say(Me, message switch
            {
                CallStateMessage state => $"← LINE_CALLSTATE {state.Call}: {state.State}{Detail(state)}",
                AgentSessionStatusMessage status =>
                    $"← LINE_AGENTSESSIONSTATUS {status.AgentSession}: {status.Changed} is {status.State}",
                _ => $"← message {message.Id}",
            });
        }
    }

    private static string Detail(CallStateMessage message) =>
        (message.ConnectedMode?.ToString() ?? message.DisconnectMode?.ToString()) is { } detail ? $" ({detail})" : string.Empty;
}

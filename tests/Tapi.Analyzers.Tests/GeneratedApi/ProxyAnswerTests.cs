using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.GeneratedApi;

namespace Tapi.Analyzers.Tests.GeneratedApi;

/// <summary>TAPI4002 and TAPI4003: a proxy request is answered once on each path of its handler.</summary>
public class ProxyAnswerTests
{
    internal static readonly TestProject Bindings = TestProject.Default with { Generates = true, Functions = "lineProxyResponse" };

    [Theory]
    [InlineData(
        "case CreateAgentRequest create: create.Complete(new HAGENT(1)); break; case CreateAgentSessionRequest {|TAPI4002:session|}: "
        + "Console.WriteLine(session.AgentPin); break;")]
    [InlineData("case CreateAgentRequest {|TAPI4002:create|}: if (_open) { create.Complete(new HAGENT(1)); } break;")]
    [InlineData(
        "case CreateAgentRequest {|TAPI4002:create|}: if (create.AgentId.Length == 0) { break; } create.Complete(new HAGENT(1)); break;")]
    [InlineData(
        "case CreateAgentRequest {|TAPI4002:create|} when create.AgentId == \"\": if (_open) { return default; } "
        + "create.Fail(LineError.InvalidAgentId); break;")]
    [InlineData(
        "case CreateAgentRequest {|TAPI4002:create|}: foreach (var item in _queue) { if (item.ClientUserName == create.AgentId) { "
        + "create.Complete(new HAGENT(1)); return default; } } break;")]
    [InlineData(
        "case CreateAgentRequest {|TAPI4002:create|}: try { Find(create.AgentId); create.Complete(new HAGENT(1)); } catch (Exception e) { "
        + "Console.WriteLine(e); } break;")]
    [InlineData("case CreateAgentRequest {|TAPI4002:create|}: while (_open) { create.Complete(new HAGENT(1)); break; } break;")]
    [InlineData(
        "case CreateAgentRequest {|TAPI4002:create|}: if (_open) { _queue.Enqueue(create); break; } if (Find(create.AgentId) == 0) { "
        + "break; } create.Complete(new HAGENT(1)); break;")]
    public Task An_unanswered_request_is_reported(string cases) =>
        Verify.RuleAsync<ProxyAnswerAnalyzer>(Sample($"switch (message.Request) {{ {cases} }}"), Bindings);

    [Theory]
    [InlineData("if (message.Request is CreateAgentRequest {|TAPI4002:create|}) { if (_open) create.Complete(new HAGENT(1)); }")]
    [InlineData(
        "if (message.Request is not CreateAgentRequest {|TAPI4002:create|}) { return default; } "
        + "if (_open) create.Complete(new HAGENT(1));")]
    [InlineData("if (message is { Request: CreateAgentRequest {|TAPI4002:create|} }) { if (_open) { create.Complete(new HAGENT(1)); } }")]
    [InlineData(
        "var request = message.Request; if (request is CreateAgentRequest { AgentId: \"1\" } {|TAPI4002:create|}) { if (_open) { "
        + "request.Fail(LineError.InvalidAgentId); } }")]
    [InlineData("var {|TAPI4002:create|} = (CreateAgentRequest)message.Request; if (_open) { create.Complete(new HAGENT(1)); }")]
    public Task Other_ways_to_have_a_request_in_hand(string code) => Verify.RuleAsync<ProxyAnswerAnalyzer>(Sample(code), Bindings);

    [Theory]
    [InlineData(
        "case CreateAgentRequest create: if (_open) { create.Fail(LineError.InvalidAgentId); } {|TAPI4003:create.Complete(new "
        + "HAGENT(1))|}; break;")]
    [InlineData(
        "case CreateAgentRequest create: create.Complete(new HAGENT(1)); {|TAPI4003:message.Request.Fail(LineError.InvalidAgentId)|}; "
        + "break;")]
    [InlineData(
        "case CreateAgentRequest create: try { create.Complete(new HAGENT(1)); } finally { "
        + "{|TAPI4003:create.Fail(LineError.InvalidAgentId)|}; } break;")]
    [InlineData(
        "case CreateAgentRequest create: foreach (var name in new[] { \"a\" }) { if (name == create.AgentId) { create.Complete(new "
        + "HAGENT(1)); } } {|TAPI4003:create.Fail(LineError.InvalidAgentId)|}; break;")]
    [InlineData("case SetAgentSessionStateRequest set: set.Complete(); {|TAPI4003:set.Complete()|}; break;")]
    public Task A_second_answer_is_reported(string cases) =>
        Verify.RuleAsync<ProxyAnswerAnalyzer>(Sample($"switch (message.Request) {{ {cases} }}"), Bindings);

    [Theory]
    [InlineData(
        "case CreateAgentRequest create: create.Complete(new HAGENT(1)); break; default: "
        + "message.Request.Fail(LineError.OperationUnavailable); break;")]
    [InlineData(
        "case CreateAgentRequest create: if (_open) { create.Complete(new HAGENT(1)); } else { create.Fail(LineError.InvalidAgentId); } "
        + "break;")]
    [InlineData(
        "case CreateAgentRequest create when _open: create.Complete(new HAGENT(1)); break; case CreateAgentRequest other: "
        + "other.Fail(LineError.InvalidAgentId); break;")]
    [InlineData("case CreateAgentRequest create when _open: create.Complete(new HAGENT(1)); break;")]
    [InlineData(
        "case CreateAgentRequest create: if (_open) { create.Complete(new HAGENT(1)); } if (!_open) { "
        + "create.Fail(LineError.InvalidAgentId); } break;")]
    [InlineData(
        "case CreateAgentRequest create: var id = Find(create.AgentId); if (id > 0) { create.Complete(new HAGENT(1)); } if (id <= 0) { "
        + "create.Fail(LineError.InvalidAgentId); } break;")]
    [InlineData(
        "case CreateAgentRequest create: var done = false; if (_open) { create.Complete(new HAGENT(1)); done = true; } if (!done) { "
        + "create.Fail(LineError.InvalidAgentId); } break;")]
    [InlineData(
        "case CreateAgentRequest create: string? error = null; if (_open) { create.Complete(new HAGENT(1)); } else { error = Describe(); } "
        + "if (error != null) { create.Fail(LineError.InvalidAgentId); } break;")]
    [InlineData(
        "case CreateAgentRequest create: var ok = _open; var bad = !ok; if (ok) { create.Complete(new HAGENT(1)); } if (bad) { "
        + "create.Fail(LineError.InvalidAgentId); } break;")]
    [InlineData(
        "case CreateAgentRequest create: if (_open) { create.Complete(new HAGENT(1)); } if (!create.IsAnswered) { "
        + "create.Fail(LineError.InvalidAgentId); } break;")]
    [InlineData(
        "case CreateAgentRequest create: if (!_open) { throw new InvalidOperationException(); } create.Complete(new HAGENT(1)); break;")]
    [InlineData(
        "case CreateAgentRequest create: try { create.Complete(new HAGENT((uint)Find(create.AgentId))); } catch (Exception) { "
        + "create.Fail(LineError.InvalidAgentId); } break;")]
    [InlineData(
        "case CreateAgentRequest create: try { create.Complete(new HAGENT(1)); Find(\"\"); } catch { "
        + "create.Fail(LineError.InvalidAgentId); } break;")]
    [InlineData(
        "case CreateAgentRequest create: try { create.Complete(new HAGENT(1)); } catch (TapiException e) { Console.WriteLine(e); } break;")]
    [InlineData("case CreateAgentRequest create: try { Find(\"\"); } finally { create.Complete(new HAGENT(1)); } break;")]
    [InlineData(
        "case CreateAgentRequest create: try { Find(create.AgentId); create.Complete(new HAGENT(1)); } catch (Exception e) { "
        + "Console.WriteLine(e); throw; } break;")]
    [InlineData("case CreateAgentRequest create: if (_open) { _queue.Enqueue(create); } else { create.Complete(new HAGENT(1)); } break;")]
    [InlineData("case CreateAgentRequest create: if (_open) { _last = create; } else { create.Complete(new HAGENT(1)); } break;")]
    [InlineData("case CreateAgentRequest create: if (_open) { Handle(create); } else { create.Complete(new HAGENT(1)); } break;")]
    [InlineData(
        "case CreateAgentRequest create: if (_open) { Task.Run(() => create.Complete(new HAGENT(1))); } else { create.Complete(new "
        + "HAGENT(2)); } break;")]
    [InlineData(
        "case CreateAgentRequest create: create.Complete(new HAGENT(1)); break; case CreateAgentSessionRequest session: Look(message); "
        + "break;")]
    [InlineData("case CreateAgentRequest create: Console.WriteLine(create.AgentId); break;")]
    [InlineData(
        "case SetAgentSessionStateRequest set: switch (set.AgentSessionState) { case LineAgentSessionState.Ready: set.Complete(); break; "
        + "case LineAgentSessionState.NotReady: set.Fail(LineError.InvalidAgentState); break; } break;")]
    [InlineData(
        "case CreateAgentRequest create: if (_queue.Count == 0) { create.Fail(LineError.InvalidAgentId); } foreach (var item in _queue) { "
        + "create.Complete(new HAGENT(1)); break; } break;")]
    [InlineData(
        "case CreateAgentRequest create: foreach (var item in _queue) { create.Complete(new HAGENT(1)); break; } if (_queue.Count == 0) { "
        + "create.Fail(LineError.InvalidAgentId); } break;")]
    [InlineData("case CreateAgentRequest create: if (message.Line.IsReleased) { break; } create.Complete(new HAGENT(1)); break;")]
    [InlineData(
        "case CreateAgentRequest create: try { if (_open) { Find(\"\"); } Inner(); void Inner() { try { Find(\"\"); "
        + "message.Request.Fail(LineError.InvalidAgentId); } catch { message.Request.Fail(LineError.InvalidAgentId); } } } catch "
            + "(Exception) { Find(\"\"); } break;")]
    [InlineData("case CreateAgentRequest create: create.Complete(_open ? new HAGENT(1) : new HAGENT(2)); break;")]
    public Task A_request_that_is_answered_once_or_out_of_sight_is_not(string cases) => Verify.RuleAsync<ProxyAnswerAnalyzer>(
        Sample($"switch (message.Request) {{ {cases} }}"), Bindings);

    [Theory]
    [InlineData("if (message.Request is CreateAgentRequest create && _open) { create.Complete(new HAGENT(1)); }")]
    [InlineData(
        "if (message.Request is CreateAgentRequest create && _open) { create.Complete(new HAGENT(1)); } else { "
        + "message.Request.Fail(LineError.InvalidAgentId); }")]
    [InlineData("if (message.Request is not CreateAgentRequest create || !_open) { return default; } create.Complete(new HAGENT(1));")]
    [InlineData(
        "if (message.Request is CreateAgentRequest create) { create.Complete(new HAGENT(1)); } if (message.Request is "
        + "CreateAgentSessionRequest session) { session.Fail(LineError.InvalidAgentId); }")]
    [InlineData(
        "var request = message.Request; switch (request) { case CreateAgentRequest create: create.Complete(new HAGENT(1)); return default; "
        + "case SetAgentSessionStateRequest: break; } request.Fail(LineError.OperationUnavailable);")]
    [InlineData(
        "if (message.Request is CreateAgentRequest create) { create.Complete(new HAGENT(1)); } if (message.Request is "
        + "SetAgentSessionStateRequest or CreateAgentSessionRequest) { message.Request.Fail(LineError.InvalidAgentId); }")]
    [InlineData(
        "foreach (var request in _queue) { if (request is CreateAgentRequest create) { create.Complete(new HAGENT(1)); } else { "
        + "request.Fail(LineError.InvalidAgentId); } }")]
    [InlineData("while (_queue.TryDequeue(out var request)) { request.Fail(LineError.InvalidAgentId); }")]
    [InlineData(
        "for (LineProxyRequest? request = message.Request; request != null; request = Next()) { request.Fail(LineError.InvalidAgentId); }")]
    [InlineData(
        "var kind = message.Request.RequestType; if (kind == LineProxyRequestType.CreateAgent) { "
        + "message.Request.Fail(LineError.InvalidAgentId); } if (kind != LineProxyRequestType.CreateAgent) { "
            + "message.Request.Fail(LineError.OperationUnavailable); }")]
    [InlineData(
        "var id = message.Request switch { CreateAgentRequest create => Handle(create), _ => 0 }; if (id == 0) { "
        + "message.Request.Fail(LineError.OperationUnavailable); }")]
    [InlineData("var other = new Other(); other.Complete(); other.Complete();")]
    public Task Correct_code_of_other_shapes_is_not(string code) => Verify.RuleAsync<ProxyAnswerAnalyzer>(Sample(code), Bindings);

    private static string Sample(string code) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Threading.Tasks;
        using Tapi;
        class Acd
        {
            private readonly Queue<LineProxyRequest> _queue = new();
            private bool _open;
            private CreateAgentRequest? _last;
            private ValueTask OnRequest(ProxyRequestMessage message)
            {
                {{code}}
                return default;
            }
            public void Open() { _open = true; _last = null; }
            private int Find(string agent) => agent.Length;
            private string? Describe() => _last?.ToString();
            private LineProxyRequest? Next() => null;
            private int Handle(CreateAgentRequest request) { _queue.Enqueue(request); return 1; }
            private void Look(ProxyRequestMessage message) { }
        }
        class Other { public void Complete() { } }
        """;
}

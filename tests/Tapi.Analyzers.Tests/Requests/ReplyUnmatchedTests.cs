using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Requests;

namespace Tapi.Analyzers.Tests.Requests;

/// <summary>TAPI3003: replies are never matched with a request.</summary>
public class ReplyUnmatchedTests
{
    // A result that nothing reads has a rule of its own.
    private static readonly TestProject Project =
        TestProject.Default with { EditorConfig = "dotnet_diagnostic.TAPI3017.severity = none" };

    [Theory]
    [InlineData(
        "switch (dwMessage) { case {|TAPI3003:LINE_REPLY|}: _done.Set(); break; case LINE_CALLSTATE: _state = (int)dwParam1; break; }")]
    [InlineData(
        "switch (dwMessage) { case LINE_CALLSTATE: _state = (int)dwParam1; break; case {|TAPI3003:LINE_REPLY|}: if ((int)dwParam2 < 0) "
        + "_failed = true; _done.Set(); break; }")]
    [InlineData("if (dwMessage == {|TAPI3003:LINE_REPLY|}) { _result = (int)dwParam2; _done.Set(); }")]
    [InlineData("if (dwMessage == LINE_CALLSTATE) _state = (int)dwParam1; else if ({|TAPI3003:LINE_REPLY|} == dwMessage) _done.Set();")]
    [InlineData(
        "if (dwMessage == LINE_CALLSTATE) { _state = (int)dwParam1; return; } if (dwMessage == {|TAPI3003:LINE_REPLY|} && !_failed) { "
        + "_done.Set(); return; }")]
    [InlineData("if (dwMessage is {|TAPI3003:LINE_REPLY|}) _done.Set();")]
    [InlineData(
        "switch ((LineMessage)dwMessage) { case LineMessage.CallState: _state = (int)dwParam1; break; case {|TAPI3003:LineMessage.Reply|}: "
        + "_done.Set(); break; }")]
    [InlineData("Console.WriteLine(\"message {0}: {1}\", dwMessage, dwParam1); if (dwMessage == {|TAPI3003:LINE_REPLY|}) _done.Set();")]
    [InlineData(
        "switch (dwMessage) { case {|TAPI3003:LINE_REPLY|}: Console.WriteLine($\"reply {dwParam1}\"); OnReply((int)dwParam2); break; }")]
    [InlineData("switch (dwMessage) { case {|TAPI3003:LINE_REPLY|}: Tell((int)dwParam1, (int)dwParam2); break; }")]
    public Task A_callback_that_takes_any_reply_is_reported(string body) => VerifyAsync(Callback(body));

    [Theory]
    [InlineData("switch (dwMessage) { case LINE_REPLY: if ((int)dwParam1 == _request) _done.Set(); break; }")]
    [InlineData("switch (dwMessage) { case LINE_REPLY: _pending.Remove((int)dwParam1); break; }")]
    [InlineData("switch (dwMessage) { case LINE_REPLY: OnReply((int)dwParam1); _done.Set(); break; }")]
    [InlineData("switch (dwMessage) { case LINE_REPLY: _state = Twice((int)dwParam1); break; }")]
    [InlineData("switch (dwMessage) { case LINE_REPLY: Tell((int)dwParam1, (int)dwParam2); OnReply((int)dwParam1); break; }")]
    [InlineData("switch (dwMessage) { case LINE_REPLY when dwParam1 == (nuint)_request: _done.Set(); break; }")]
    [InlineData("var id = (int)dwParam1; switch (dwMessage) { case LINE_REPLY: _pending.Remove(id); _done.Set(); break; }")]
    [InlineData("if (dwMessage == LINE_REPLY && (int)dwParam1 == _request) _done.Set();")]
    [InlineData("if (dwMessage == LINE_REPLY) { _done.Set(); } Queue(dwMessage, dwParam1);")]
    [InlineData("if (dwMessage == LINE_REPLY) { Action run = () => OnReply((int)dwParam1); run(); }")]
    [InlineData("if (dwMessage == LINE_REPLY) { Local(); } void Local() => OnReply((int)dwParam1);")]
    [InlineData("switch (dwMessage) { case LINE_REPLY: break; case LINE_CALLSTATE: _done.Set(); break; }")]
    [InlineData("switch (dwMessage) { case LINE_REPLY: Console.WriteLine(\"a reply\"); break; }")]
    [InlineData("switch (dwMessage) { case LINE_REPLY: goto default; default: Queue(dwMessage, dwParam1); break; }")]
    [InlineData("if (dwMessage != LINE_REPLY) return; _done.Set();")]
    [InlineData("switch (dwInstance) { case LINE_REPLY: _done.Set(); break; }")]
    [InlineData("switch (dwMessage) { case LINE_CALLSTATE: _done.Set(); break; }")]
    public Task A_callback_that_looks_at_the_identifier_or_ends_nothing_is_silent(string body) =>
        VerifyAsync(Callback(body));

    [Theory]
    [InlineData(
        "var m = new LINEMESSAGE(); while (Native.lineGetMessage(app, ref m, uint.MaxValue) == 0) { if (m.dwMessageID == "
        + "{|TAPI3003:LINE_REPLY|}) _done.Set(); else if (m.dwMessageID == LINE_CALLSTATE) _state = (int)m.dwParam1; }")]
    [InlineData(
        "LINEMESSAGE m = default; Native.lineGetMessage(app, ref m, 0); switch (m.dwMessageID) { case {|TAPI3003:LINE_REPLY|}: _result = "
        + "(int)m.dwParam2; break; }")]
    [InlineData(
        "LINEMESSAGE m = default; Native.lineGetMessage(app, ref m, 0); switch (m.dwMessageID) { case LINE_REPLY: "
        + "_pending.Remove((int)m.dwParam1); break; }")]
    [InlineData(
        "LINEMESSAGE m = default; Native.lineGetMessage(app, ref m, 0); switch (m.dwMessageID) { case LINE_REPLY: Handle(m); break; }")]
    [InlineData("LINEMESSAGE m = default; Native.lineGetMessage(app, ref m, 0); Handle(m); if (m.dwMessageID == LINE_REPLY) _done.Set();")]
    [InlineData("LINEMESSAGE m = default; Native.lineGetMessage(app, ref m, 0); if (m.hDevice == LINE_REPLY) _done.Set();")]
    public Task A_message_structure_is_looked_at_like_a_callback(string body) =>
        VerifyAsync(Source($"void Pump(uint app) {{ {body} }} void Handle(LINEMESSAGE message) {{ }}"));

    [Fact]
    public Task One_place_that_matches_is_enough_for_all() => VerifyAsync(Callback(
        "if (dwMessage == LINE_REPLY) _done.Set();",
        "void Other(uint hDevice, uint dwMessage, nuint dwInstance, nuint dwParam1, nuint dwParam2, nuint dwParam3) { if (dwMessage == "
        + "LINE_REPLY) _pending.Remove((int)dwParam1); }"));

    [Fact]
    public Task A_place_that_is_not_understood_is_enough_to_be_silent() => VerifyAsync(Callback(
        "if (dwMessage == LINE_REPLY) _done.Set();",
        "static readonly Dictionary<uint, Action<int>> Handlers = new() { [LINE_REPLY] = _ => { } };"));

    [Fact]
    public Task Names_of_messages_and_other_constants_for_them_do_not_count() => VerifyAsync(Callback(
        "if (dwMessage == {|TAPI3003:LINE_REPLY|}) _done.Set();",
        "private const uint Reply = LINE_REPLY; static string Name(uint message) { switch (message) { case LINE_REPLY: return "
        + "\"LINE_REPLY\"; default: return \"\"; } }"));

    [Fact]
    public Task Without_requests_there_is_nothing_to_match() => VerifyAsync(
        Callback("if (dwMessage == LINE_REPLY) _done.Set();").Replace("Native.lineDrop(h, 0, 0)", "0", StringComparison.Ordinal));

    [Fact]
    public Task A_constant_of_another_value_or_another_family_is_another_thing() => VerifyAsync(Callback(
        "switch (dwMessage) { case PHONE_REPLY: _done.Set(); break; case MY_REPLY: _done.Set(); break; case HTTP_REPLY: _done.Set(); "
        + "break; }",
        "private const uint PHONE_REPLY = 17, MY_REPLY = 77, HTTP_REPLY = 12;"));

    private static string Callback(string body, string members = "") =>
        Source(
            $"void OnMessage(uint hDevice, uint dwMessage, nuint dwInstance, nuint dwParam1, nuint dwParam2, nuint dwParam3) {{ {body} }} "
            + $"{members}");

    private static string Source(string members) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Runtime.InteropServices;
        using System.Threading;

        static class Native
        {
            [DllImport("tapi32.dll")] public static extern int lineDrop(uint hCall, nint info, uint size);
            [DllImport("tapi32.dll")] public static extern int lineGetMessage(uint hLineApp, ref LINEMESSAGE message, uint timeout);
        }

        struct LINEMESSAGE { public uint hDevice; public uint dwMessageID; public nuint dwCallbackInstance, dwParam1, dwParam2, dwParam3; }

        enum LineMessage { AddressState = 0, CallInfo = 1, CallState = 2, Reply = 12 }

        class Program
        {
            private const uint LINE_REPLY = 12, LINE_CALLSTATE = 2;
            private readonly ManualResetEventSlim _done = new();
            private readonly Dictionary<int, Action> _pending = new();
            private int _request, _result, _state;
            private bool _failed;
            void Drop(uint h) => _request = Native.lineDrop(h, 0, 0);
            void OnReply(int value) { _result = value + _request + _state; _failed = false; }
            void Queue(uint message, nuint first) => _request = (int)first;
            void Log(string format, params object[] values) => Console.Error.Write(format, values);
            void Tell(int request, int result) { if (result < 0) Log("{0}: {1}", request, result); }
            int Twice(int request) => request * 2;
            {{members}}
        }
        """.Replace("\r", string.Empty);

    private static Task VerifyAsync(string source) => Verify.RuleAsync<ReplyUnmatchedAnalyzer>(source, Project);
}

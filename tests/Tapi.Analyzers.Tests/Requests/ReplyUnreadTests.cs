using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Requests;

namespace Tapi.Analyzers.Tests.Requests;

/// <summary>TAPI3017: a reply's result is never read.</summary>
public class ReplyUnreadTests
{
    [Theory]
    [InlineData("if (msg == {|TAPI3017:LINE_REPLY|}) pending.Remove((int)p1);")]
    [InlineData("switch (msg) { case {|TAPI3017:LINE_REPLY|}: pending.Remove((int)p1); break; case 2: Use((int)p2); break; }")]
    [InlineData("if (msg == {|TAPI3017:LINE_REPLY|} && pending.Remove((int)p1)) done = true;")]
    [InlineData("if (msg == {|TAPI3017:LINE_REPLY|}) Complete((int)p1, (int)p2);")]
    [InlineData("if (msg is {|TAPI3017:LINE_REPLY|}) { if (pending.Contains((int)p1)) done = true; }")]
    [InlineData("if (msg == 2) Use((int)p2); else if (msg == {|TAPI3017:LINE_REPLY|}) pending.Remove((int)p1);")]
    public Task A_reply_without_its_result_is_reported(string body) => Verify.RuleAsync<ReplyUnmatchedAnalyzer>(Source(body));

    [Theory]
    [InlineData("if (msg == LINE_REPLY && pending.Remove((int)p1)) done = (int)p2 == 0;")]
    [InlineData("if (msg == LINE_REPLY) { pending.Remove((int)p1); Console.WriteLine(p2); }")]
    [InlineData("if (msg == LINE_REPLY) { pending.Remove((int)p1); Use((int)p2); }")]
    [InlineData("switch (msg) { case LINE_REPLY: if (pending.Remove((int)p1)) { Use((int)p2); } break; case 2: done = true; break; }")]
    [InlineData("if (msg == LINE_REPLY) { if ((int)p1 != 5) { pending.Remove((int)p1); } else { Use((int)p2); } }")]
    [InlineData("var result = (int)p2; if (msg == LINE_REPLY && pending.Remove((int)p1)) Use(result);")]
    [InlineData("if (msg == LINE_REPLY) Complete((int)p1, (int)p2); if (msg == LINE_REPLY) Use((int)p2);")]
    [InlineData("if (msg == LINE_REPLY) Console.WriteLine(\"reply\");")]
    [InlineData("if (msg == 2) pending.Remove((int)p1);")]
    public Task A_reply_whose_result_something_reads_is_silent(string body) => Verify.RuleAsync<ReplyUnmatchedAnalyzer>(Source(body));

    [Fact]
    public Task A_reply_that_matches_no_request_has_one_report() =>
        Verify.RuleAsync<ReplyUnmatchedAnalyzer>(Source("if (msg == {|TAPI3003:LINE_REPLY|}) done = true;"));

    [Fact]
    public Task A_message_that_is_passed_on_as_a_whole_is_silent() => Verify.RuleAsync<ReplyUnmatchedAnalyzer>(Source(
        "",
        """
        struct Message { public uint Device, Id; public IntPtr Instance, Param1, Param2, Param3; }
        [DllImport("tapi32.dll")] static extern int lineGetMessage(uint app, out Message message, uint timeout);
        void Read()
        {
            if (lineGetMessage(1, out var message, 0) == 0 && message.Id == LINE_REPLY && pending.Remove((int)message.Param1))
            {
                Hand(message);
            }
        }
        void Hand(Message message) => Use((int)message.Param2);
        """));

    [Fact]
    public Task A_structure_whose_result_nothing_reads_is_reported() => Verify.RuleAsync<ReplyUnmatchedAnalyzer>(Source(
        "",
        """
        struct Message { public uint Device, Id; public IntPtr Instance, Param1, Param2, Param3; }
        [DllImport("tapi32.dll")] static extern int lineGetMessage(uint app, out Message message, uint timeout);
        void Read()
        {
            if (lineGetMessage(1, out var message, 0) == 0 && message.Id == {|TAPI3017:LINE_REPLY|})
            {
                done = pending.Remove((int)message.Param1);
            }
        }
        """));

    private static string Source(string body, string members = "") => $$"""
        using System;
        using System.Collections.Generic;
        using System.Runtime.InteropServices;
        class Program
        {
            const uint LINE_REPLY = 12;
            [DllImport("tapi32.dll")] static extern int lineDrop(uint hCall, byte[] info, uint size);
            readonly HashSet<int> pending = new();
            bool done;
            public bool Done => done;
            {{members}}
            void Drop() { var id = lineDrop(1, null, 0); if (id < 0) throw new InvalidOperationException(); pending.Add(id); }
            void Complete(int id, int result) { if (pending.Remove(id)) done = true; }
            void Use(int result) => done = result == 0;
            void OnMessage(uint device, uint msg, IntPtr instance, IntPtr p1, IntPtr p2, IntPtr p3) { {{body}} }
        }
        """;
}

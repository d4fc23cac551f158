using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Handles;

namespace Tapi.Analyzers.Tests.Handles;

/// <summary>TAPI3019: a call is deallocated before it is dropped.</summary>
public class EarlyReleaseTests
{
    [Theory]
    [InlineData("var id = lineDrop(h, null, 0); if (id < 0) throw new Exception(); drops.Add(id); {|TAPI3019:lineDeallocateCall(h)|};")]
    [InlineData("drops.Add(lineDrop(call, null, 0)); _ = {|TAPI3019:lineDeallocateCall(call)|}; call = 0;")]
    [InlineData("foreach (var c in calls) { drops.Add(lineDrop(c, null, 0)); {|TAPI3019:lineDeallocateCall(c)|}; }")]
    [InlineData("try { drops.Add(lineDrop(h, null, 0)); } finally { {|TAPI3019:lineDeallocateCall(h)|}; }")]
    [InlineData("var id = lineDrop(h, null, 0); if (id >= 0 && {|TAPI3019:lineDeallocateCall(h)|} < 0) throw new Exception();")]
    [InlineData("if (lineDrop(call, null, 0) < 0) return; if (call != 0) {|TAPI3019:lineDeallocateCall(call)|};")]
    public Task It_is_reported_right_after_the_drop(string body) => Verify.RuleAsync<EarlyReleaseAnalyzer>(Source(body));

    [Theory]
    [InlineData("var id = lineDrop(h, null, 0); if (id < 0) lineDeallocateCall(h); else drops.Add(id);")]
    [InlineData("var id = lineDrop(h, null, 0); if (id == 0) lineDeallocateCall(h); else drops.Add(id);")]
    [InlineData("drops.Add(lineDrop(h, null, 0)); idle.WaitOne(); lineDeallocateCall(h);")]
    [InlineData("drops.Add(lineDrop(h, null, 0)); WaitForIdle(); lineDeallocateCall(h);")]
    [InlineData("drops.Add(lineDrop(h, null, 0)); lineDeallocateCall(call);")]
    [InlineData("drops.Add(lineDrop(h, null, 0)); h = call; lineDeallocateCall(h);")]
    [InlineData("drops.Add(lineDrop(h, null, 0)); if (state == 1) lineDeallocateCall(h);")]
    [InlineData("drops.Add(lineDrop(h, null, 0)); lineDeallocateCall(h); lineClose(1);")]
    [InlineData("lineDeallocateCall(h); drops.Add(lineDrop(h, null, 0));")]
    [InlineData("drops.Add(lineDrop(h, null, 0)); Action later = () => lineDeallocateCall(h); idle.WaitOne(); later();")]
    public Task It_is_silent_once_the_call_may_be_idle(string body) => Verify.RuleAsync<EarlyReleaseAnalyzer>(Source(body));

    private static string Source(string body) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Runtime.InteropServices;
        using System.Threading;
        class Program
        {
            [DllImport("tapi32.dll")] static extern int lineDrop(uint hCall, byte[] info, uint size);
            [DllImport("tapi32.dll")] static extern int lineDeallocateCall(uint hCall);
            [DllImport("tapi32.dll")] static extern int lineClose(uint hLine);
            readonly HashSet<int> drops = new();
            readonly ManualResetEvent idle = new(false);
            uint call;
            uint state;
            void WaitForIdle() { while (state != 1) Thread.Sleep(10); }
            void Run(uint h, uint[] calls) { {{body}} }
        }
        """;
}

using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Handles;

namespace Tapi.Analyzers.Tests.Handles;

/// <summary>TAPI3015: a field is set to zero, and what deallocates the call reads it later.</summary>
public class ForgottenHandleTests
{
    private const string Dropped = "var id = {|TAPI3015:lineDrop(call, null, 0)|}; ";
    private const string DroppedRight = "var id = lineDrop(call, null, 0); ";

    [Theory]
    [InlineData(Dropped + "call = 0;", "lineDeallocateCall(call);")]
    [InlineData(Dropped + "if (id < 0) return; drops.Add(id); call = 0;", "Free(call);")]
    [InlineData(Dropped + "if (id < 0) throw new Exception(); last = id; call = 0;", "Free(call); FreeIt(call);")]
    [InlineData("var id = {|TAPI3015:lineDrop(h, null, 0)|}; if (id < 0) return; call = 0;", "Free(call);", "Hang(call);")]
    [InlineData(Dropped + "Console.WriteLine(id); call = default;", "if (call != 0) lineDeallocateCall(call);")]
    public Task It_is_reported(string drop, string idle, string other = "") =>
        Verify.RuleAsync<CallHandleAnalyzer>(Source(drop, idle, other));

    [Theory]
    [InlineData(DroppedRight + "call = 0;", "lineDeallocateCall(h);")]
    [InlineData(DroppedRight + "call = 0;", "Free(call); Free(h);")]
    [InlineData(DroppedRight + "if (id > 0) return; call = 0;", "Free(call);")]
    [InlineData(DroppedRight + "Keep(call); call = 0;", "Free(call);")]
    [InlineData("Keep(call); " + DroppedRight + "call = 0;", "Free(call);")]
    [InlineData("var id = lineDrop(h, null, 0); call = 0;", "Free(call);", "Hang(call); Hang(h);")]
    [InlineData(DroppedRight + "if (id < 0) call = 0;", "Free(call);")]
    [InlineData(DroppedRight + "Free(call); call = 0;", "Free(call);")]
    public Task It_is_silent_where_the_handle_is_kept_or_comes_with_the_message(string drop, string idle, string other = "") =>
        Verify.RuleAsync<CallHandleAnalyzer>(Source(drop, idle, other));

    private static string Source(string drop, string idle, string other)
    {
        var release = idle.Contains("Free", StringComparison.Ordinal) ? "lineDeallocateCall(handle)" : "0";
        return $$"""
        using System;
        using System.Collections.Generic;
        using System.Runtime.InteropServices;
        class Program
        {
            [DllImport("tapi32.dll")] static extern int lineDrop(uint hCall, byte[] info, uint size);
            [DllImport("tapi32.dll")] static extern int lineDeallocateCall(uint hCall);
            readonly HashSet<int> drops = new();
            readonly List<uint> kept = new();
            uint call;
            int last;
            public int Last => last;
            void Keep(uint handle) => kept.Add(handle);
            void Free(uint handle) => FreeIt(handle);
            void FreeIt(uint handle) { if (handle != 0) Console.WriteLine({{release}}); }
            void Hang(uint h) { {{drop}} }
            void OnIdle(uint h) { {{idle}} }
            void Other(uint h) { {{other}} }
        }
        """;
    }
}

using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Messages;

namespace Tapi.Analyzers.Tests.Messages;

/// <summary>TAPI3009 about methods that get a reply's result.</summary>
public class ReplyHelperTests
{
    [Theory]
    [InlineData("Done({|TAPI3009:m.dwParam2|});", "void Done(IntPtr r) { if (r.ToInt64() < 0) Failed(); }")]
    [InlineData("Done((int)m.dwParam1, {|TAPI3009:(long)m.dwParam2|});", "void Done(int id, long r) { if (r < 0) Failed(); }")]
    [InlineData("Done({|TAPI3009:m.dwParam2|});", "void Done(IntPtr r) => Next(r); void Next(IntPtr r) => Console.WriteLine(r.ToInt32());")]
    [InlineData("Done({|TAPI3009:(ulong)m.dwParam2|});", "static void Done(ulong r) { if (r == 0x80000048) Console.WriteLine(); }")]
    [InlineData("Done({|TAPI3009:m|});", "void Done(LINEMESSAGE m) { if (m.dwParam2.ToInt64() < 0) Failed(); }")]
    [InlineData("var r = m.dwParam2; Done({|TAPI3009:r|});", "bool Done(nint r) => r < 0;")]
    public Task A_method_that_uses_all_bits_is_reported_where_it_gets_them(string reply, string members) =>
        Verify.RuleAsync<ReplyResultAnalyzer>(Source(reply, members));

    [Theory]
    [InlineData("Done(m.dwParam2);", "void Done(IntPtr r) { if (unchecked((int)(long)r) < 0) Failed(); }")]
    [InlineData("Done(unchecked((int)(long)m.dwParam2));", "void Done(long r) { if (r < 0) Failed(); }")]
    [InlineData("Done(m.dwParam2);", "void Done(IntPtr r) { if (r == IntPtr.Zero) Failed(); }")]
    [InlineData("Done(m.dwParam3);", "void Done(IntPtr r) { if (r.ToInt64() < 0) Failed(); }")]
    [InlineData("Done(m.dwParam2);", "void Done(IntPtr r) { if (IntPtr.Size == 8 && r.ToInt64() < 0) Failed(); }")]
    [InlineData("Done(m);", "void Done(LINEMESSAGE m) { if (m.dwMessageID == 2 && m.dwParam2.ToInt64() < 0) Failed(); }")]
    [InlineData("Done(m);", "void Done(LINEMESSAGE m) { if (m.dwParam3.ToInt64() < 0) Failed(); }")]
    [InlineData("Failed();", "void Other(LINEMESSAGE m) { Done(m.dwParam2); } void Done(IntPtr r) { if (r.ToInt64() < 0) Failed(); }")]
    public Task A_method_that_uses_the_low_bits_is_silent(string reply, string members) =>
        Verify.RuleAsync<ReplyResultAnalyzer>(Source(reply, members));

    private static string Source(string reply, string members) => $$"""
        using System;
        using System.Runtime.InteropServices;
        struct LINEMESSAGE
        {
            public uint hDevice, dwMessageID;
            public IntPtr dwCallbackInstance, dwParam1, dwParam2, dwParam3;
        }
        class Program
        {
            const uint LINE_REPLY = 12;
            [DllImport("tapi32.dll")] static extern int lineGetMessage(uint app, out LINEMESSAGE message, uint timeout);
            void Failed() => Console.WriteLine("failed");
            {{members}}
            void Read() { if (lineGetMessage(1, out var m, 0) == 0 && m.dwMessageID == LINE_REPLY) { {{reply}} } }
        }
        """;
}

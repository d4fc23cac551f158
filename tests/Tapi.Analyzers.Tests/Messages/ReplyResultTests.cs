using Microsoft.CodeAnalysis;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Messages;
using Tapi.Generator.CodeFixes.Messages;

namespace Tapi.Analyzers.Tests.Messages;

/// <summary>
/// TAPI3009: a reply's result is read with more than 32 bits. LINE_REPLY is message 12, LINEERR_OPERATIONFAILED is 0x80000048.
/// </summary>
public class ReplyResultTests
{
    private const string Constants =
        """
            const uint LINE_REPLY = 12, LINE_CALLSTATE = 2, LINE_GENERATE = 7;
            const int LINEERR_OPERATIONFAILED = unchecked((int)0x80000048);
            const uint LINEERR_OPERATIONFAILED_U = 0x80000048;
            static void Use(object value) { }
            [DllImport("tapi32.dll")] static extern int lineClose(uint hLine);
        """;

    [Theory]
    [InlineData("{|TAPI3009:dwParam2.ToInt32()|}")]
    [InlineData("checked({|TAPI3009:(int)dwParam2|})")]
    [InlineData("checked({|TAPI3009:(int)(long)dwParam2|})")]
    [InlineData("checked({|TAPI3009:(uint)dwParam2.ToInt64()|})")]
    [InlineData("{|TAPI3009:Convert.ToInt32((long)dwParam2)|}")]
    [InlineData("{|TAPI3009:Convert.ToInt32(dwParam2.ToInt64())|}")]
    [InlineData("{|TAPI3009:(long)dwParam2 < 0|}")]
    [InlineData("{|TAPI3009:dwParam2.ToInt64() < 0|}")]
    [InlineData("{|TAPI3009:dwParam2 < 0|}")]
    [InlineData("{|TAPI3009:0 > dwParam2|}")]
    [InlineData("{|TAPI3009:(long)dwParam2 is < 0|}")]
    [InlineData("{|TAPI3009:dwParam2 == (IntPtr)LINEERR_OPERATIONFAILED|}")]
    [InlineData("{|TAPI3009:dwParam2 == new IntPtr(LINEERR_OPERATIONFAILED)|}")]
    [InlineData("{|TAPI3009:dwParam2.ToInt64() == LINEERR_OPERATIONFAILED|}")]
    [InlineData("{|TAPI3009:(long)dwParam2 == LINEERR_OPERATIONFAILED_U|}")]
    [InlineData("{|TAPI3009:(long)dwParam2 >= 0|}")]
    [InlineData("unchecked((int)dwParam2.ToInt64())")]
    [InlineData("(int)(long)dwParam2")]
    [InlineData("(int)dwParam2")]
    [InlineData("(int)(long)dwParam2 < 0")]
    [InlineData("unchecked((uint)dwParam2.ToInt64()) == LINEERR_OPERATIONFAILED_U")]
    [InlineData("dwParam2 == IntPtr.Zero")]
    [InlineData("dwParam2 != IntPtr.Zero")]
    [InlineData("(long)dwParam2 == 0")]
    [InlineData("dwParam2.ToInt64()")]
    [InlineData("dwParam1.ToInt32()")]
    [InlineData("dwParam3.ToInt32()")]
    public Task In_a_reply(string expression) =>
        Verify.RuleAsync<ReplyResultAnalyzer>(Callback($"case LINE_REPLY: Use({expression}); break;"));

    [Theory]
    [InlineData("{|TAPI3009:dwParam2.ToUInt32()|}")]
    [InlineData("checked({|TAPI3009:(uint)dwParam2|})")]
    [InlineData("{|TAPI3009:(ulong)dwParam2 == LINEERR_OPERATIONFAILED_U|}")]
    [InlineData("{|TAPI3009:dwParam2.ToUInt64() == unchecked((ulong)LINEERR_OPERATIONFAILED)|}")]
    [InlineData("{|TAPI3009:dwParam2 == (UIntPtr)LINEERR_OPERATIONFAILED_U|}")]
    [InlineData("(ulong)dwParam2 >= 0x80000000")]
    [InlineData("dwParam2 > 0")]
    [InlineData("dwParam2 == UIntPtr.Zero")]
    [InlineData("(int)dwParam2")]
    [InlineData("unchecked((int)dwParam2.ToUInt64()) < 0")]
    public Task In_a_reply_without_a_sign(string expression) =>
        Verify.RuleAsync<ReplyResultAnalyzer>(Callback($"case LINE_REPLY: Use({expression}); break;", "UIntPtr"));

    [Theory]
    [InlineData("if (dwMessage == LINE_REPLY) Use({|TAPI3009:dwParam2.ToInt32()|});")]
    [InlineData("if (LINE_REPLY != dwMessage) return; else Use({|TAPI3009:dwParam2.ToInt32()|});")]
    [InlineData("if (dwMessage == 12 && {|TAPI3009:dwParam2 < 0|}) Use(1);")]
    [InlineData("if (dwMessage != 12 || {|TAPI3009:dwParam2 < 0|}) Use(1);")]
    [InlineData("if (dwMessage is LINE_REPLY) Use({|TAPI3009:dwParam2.ToInt32()|});")]
    [InlineData("if ((Messages)dwMessage == Messages.LINE_REPLY) Use({|TAPI3009:dwParam2.ToInt32()|});")]
    [InlineData("if ((Messages)dwMessage == Messages.Reply) Use({|TAPI3009:dwParam2.ToInt32()|});")]
    [InlineData("var message = (Messages)dwMessage; if (message == Messages.Reply) Use({|TAPI3009:dwParam2.ToInt32()|});")]
    [InlineData("switch ((Messages)dwMessage) { case Messages.Reply: Use({|TAPI3009:dwParam2.ToInt32()|}); break; }")]
    [InlineData("Use(dwMessage switch { LINE_REPLY => {|TAPI3009:dwParam2.ToInt32()|}, _ => 0 });")]
    [InlineData("Use(dwMessage == LINE_REPLY ? {|TAPI3009:dwParam2.ToInt32()|} : 0);")]
    [InlineData("if (dwMessage == LINE_REPLY) { long result = dwParam2.ToInt64(); if ({|TAPI3009:result < 0|}) Use(1); }")]
    [InlineData(
        "if (dwMessage == LINE_REPLY) { var result = dwParam2; Action later = () => Use({|TAPI3009:result.ToInt32()|}); later(); }")]
    [InlineData("if (dwMessage == LINE_REPLY) { long result = dwParam2.ToInt64(); result = (int)result; if (result < 0) Use(1); }")]
    [InlineData("if (dwMessage == LINE_REPLY) { long result = (int)dwParam2; if (result < 0) Use(1); }")]
    [InlineData("if (dwMessage == LINE_REPLY || dwMessage == LINE_GENERATE) Use(dwParam2.ToInt32());")]
    [InlineData("if (dwMessage == LINE_CALLSTATE) Use(dwParam2.ToInt32());")]
    [InlineData("if (dwMessage != LINE_REPLY) Use(dwParam2.ToInt32());")]
    [InlineData("if (hDevice == 12) Use(dwParam2.ToInt32());")]
    [InlineData("switch (dwMessage) { case LINE_REPLY: case LINE_GENERATE: Use(dwParam2.ToInt32()); break; }")]
    [InlineData("switch (dwMessage) { case LINE_REPLY: break; default: Use(dwParam2.ToInt32()); break; }")]
    [InlineData("if (dwMessage == LINE_REPLY) Use(IntPtr.Size == 4 ? dwParam2.ToInt32() : (int)dwParam2.ToInt64());")]
    [InlineData("if (dwMessage == LINE_REPLY) { if (Environment.Is64BitProcess) return; Use(dwParam2.ToInt32()); }")]
    [InlineData("Use(dwParam2.ToInt32());")]
    public Task It_depends_on_the_branch(string statement) => Verify.RuleAsync<ReplyResultAnalyzer>(
        $$"""
        using System;
        using System.Runtime.InteropServices;
        enum Messages : uint { LINE_REPLY = 12, Reply = 12 }
        static class Program
        {
        {{Constants}}
            static void OnMessage(uint hDevice, uint dwMessage, IntPtr dwInstance, IntPtr dwParam1, IntPtr dwParam2, IntPtr dwParam3)
            {
                {{statement}}
            }
        }
        """);

    [Fact]
    public Task The_callback_of_an_import_needs_no_names() => Verify.RuleAsync<ReplyResultAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        delegate void Callback(uint device, uint message, nint instance, nint a, nint b, nint c);
        static class Program
        {
            [DllImport("tapi32.dll")]
            static extern int lineInitialize(out uint app, nint module, Callback callback, string name, out uint count);
            static void Use(object value) { }
            static void Run()
            {
                lineInitialize(out _, 0, (d, m, i,
                    x, y, z) => { if (m == 12) Use({|TAPI3009:y.ToInt32()|}); if (m == 2) Use(y.ToInt32()); }, "", out _);
            }
            static void Handle(uint d, uint m, nint i, nint x, nint y, nint z) { if (m == 12) Use({|TAPI3009:y.ToInt32()|});
                if (z == 12) Use(y.ToInt32()); }
            static void Other(uint d, uint m, nint i, nint x, nint y) { if (m == 12) Use(y.ToInt32()); }
        }
        """);

    [Fact]
    public Task A_message_structure_and_a_class_with_its_members_are_read_too() => Verify.RuleAsync<ReplyResultAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        struct LINEMESSAGE { public uint hDevice; public uint dwMessageID;
            public nint dwCallbackInstance; public nint dwParam1; public nint dwParam2; public nint dwParam3; }
        class Message { public uint MessageId { get; set; } public IntPtr Param1 { get;
            set; } public IntPtr Param2 { get; set; } public IntPtr Param3 { get; set; } }
        class Pair { public uint MessageId; public IntPtr Param1, Param2; }
        static class Program
        {
            [DllImport("tapi32.dll")] static extern int lineGetMessage(uint hLineApp, out LINEMESSAGE message, uint timeout);
            static void Use(object value) { }
            static void Run(Message other, Pair pair)
            {
                lineGetMessage(1, out var message, 0);
                switch (message.dwMessageID) { case 12: Use({|TAPI3009:(long)message.dwParam2 < 0|}); break; }
                if (other.MessageId == 12) Use({|TAPI3009:other.Param2.ToInt32()|});
                if (pair.MessageId == 12) Use(pair.Param2.ToInt32());
            }
        }
        """);

    [Fact]
    public Task Phones_have_replies_too() => Verify.RuleAsync<ReplyResultAnalyzer>(Callback(
        "case PHONE_REPLY: Use({|TAPI3009:dwParam2.ToInt32()|}); break;")
        .Replace("const uint LINE_REPLY = 12,", "const uint PHONE_REPLY = 17, LINE_REPLY = 12,", StringComparison.Ordinal));

    [Fact]
    public Task It_is_silent_on_x86() => Verify.RuleAsync<ReplyResultAnalyzer>(
        Callback("case LINE_REPLY: Use(dwParam2.ToInt32()); break;"), TestProject.Default with { Platform = Platform.X86 });

    [Fact]
    public Task It_is_silent_without_an_import() => Verify.RuleAsync<ReplyResultAnalyzer>(
        Callback("case LINE_REPLY: Use(dwParam2.ToInt32()); break;").Replace("tapi32.dll", "coredll.dll", StringComparison.Ordinal));

    [Theory]
    [InlineData("{|TAPI3009:dwParam2.ToInt32()|}", "unchecked((int)(long)dwParam2)")]
    [InlineData("checked({|TAPI3009:(int)dwParam2|})", "unchecked((int)(long)dwParam2)")]
    [InlineData("{|TAPI3009:Convert.ToInt32(dwParam2.ToInt64())|}", "unchecked((int)(long)dwParam2)")]
    [InlineData("{|TAPI3009:dwParam2.ToInt64() < 0|}", "unchecked((int)(long)dwParam2) < 0")]
    [InlineData("{|TAPI3009:0L > (long)dwParam2|}", "0L > unchecked((int)(long)dwParam2)")]
    [InlineData("{|TAPI3009:dwParam2 == (IntPtr)LINEERR_OPERATIONFAILED|}", "unchecked((int)(long)dwParam2) == LINEERR_OPERATIONFAILED")]
    [InlineData(
        "{|TAPI3009:new IntPtr(LINEERR_OPERATIONFAILED) == dwParam2|}", "LINEERR_OPERATIONFAILED == unchecked((int)(long)dwParam2)")]
    [InlineData("{|TAPI3009:(long)dwParam2 == LINEERR_OPERATIONFAILED_U|}", "unchecked((uint)(long)dwParam2) == LINEERR_OPERATIONFAILED_U")]
    public Task It_is_cast(string expression, string fixedExpression) => Verify.FixAsync<ReplyResultAnalyzer, ReplyResultFix>(
        Callback($"case LINE_REPLY: Use(/* the result */ {expression}); break;"),
        Callback($"case LINE_REPLY: Use(/* the result */ {fixedExpression}); break;"));

    [Fact]
    public Task A_local_and_a_value_without_sign_are_cast() => Verify.FixAsync<ReplyResultAnalyzer, ReplyResultFix>(
        Callback(
            "case LINE_REPLY: ulong r = dwParam2.ToUInt64(); Use({|TAPI3009:Convert.ToInt32(r)|}); Use({|TAPI3009:dwParam2.ToUInt32()|}); "
            + "break;",
            "UIntPtr"),
        Callback(
            "case LINE_REPLY: ulong r = dwParam2.ToUInt64(); Use(unchecked((int)r)); Use(unchecked((uint)(ulong)dwParam2)); break;",
            "UIntPtr"));

    private static string Callback(string section, string type = "IntPtr") =>
        $$"""
        using System;
        using System.Runtime.InteropServices;
        static class Program
        {
        {{Constants}}
            static void OnMessage(uint hDevice, uint dwMessage, {{type}} dwInstance,
                {{type}} dwParam1, {{type}} dwParam2, {{type}} dwParam3)
            {
                switch (dwMessage)
                {
                    {{section}}
                }
            }
        }
        """;
}

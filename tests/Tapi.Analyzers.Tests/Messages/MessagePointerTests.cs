using Microsoft.CodeAnalysis;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Messages;

namespace Tapi.Analyzers.Tests.Messages;

/// <summary>TAPI3010: a pointer in a message is cut to 32 bits. Only LINE_PROXYREQUEST carries one, in its first parameter.</summary>
public class MessagePointerTests
{
    [Theory]
    [InlineData("case LINE_PROXYREQUEST: Use({|TAPI3010:dwParam1.ToInt32()|}); break;")]
    [InlineData("case LINE_PROXYREQUEST: Use(new IntPtr({|TAPI3010:(int)dwParam1|})); break;")]
    [InlineData("case LINE_PROXYREQUEST: Use({|TAPI3010:(uint)dwParam1|}); break;")]
    [InlineData("case LINE_PROXYREQUEST: var p = dwParam1; Use({|TAPI3010:(int)(long)p|}); break;")]
    [InlineData("case LINE_PROXYREQUEST: Use(dwParam1); Use((long)dwParam1); Use((int)dwParam2); break;")]
    [InlineData("case LINE_PROXYREQUEST: case LINE_DEVSPECIFIC: Use((int)dwParam1); break;")]
    [InlineData("case LINE_DEVSPECIFIC: Use((int)dwParam1); break;")]
    [InlineData("default: Use((int)dwParam1); break;")]
    public Task A_request_of_a_proxy(string section) => Verify.RuleAsync<MessagePointerAnalyzer>(Callback(section));

    [Theory]
    [InlineData("Use((IntPtr){|TAPI3010:(int)dwInstance|});")]
    [InlineData("Use(new IntPtr({|TAPI3010:dwInstance.ToInt32()|}));")]
    [InlineData("Use(GCHandle.FromIntPtr({|TAPI3010:(int)dwInstance|}).Target!);")]
    [InlineData("Use(((GCHandle)(IntPtr){|TAPI3010:(int)dwInstance|}).Target!);")]
    [InlineData("Use(GCHandle.FromIntPtr(dwInstance).Target!);")]
    [InlineData("Use((int)dwInstance);")]
    [InlineData("if ((int)dwInstance == 7) Use(1);")]
    [InlineData("long number = (int)dwInstance; Use(number);")]
    public Task The_callback_instance(string statement) =>
        Verify.RuleAsync<MessagePointerAnalyzer>(Callback($"default: {statement} break;"));

    [Fact]
    public Task It_is_silent_on_x86() => Verify.RuleAsync<MessagePointerAnalyzer>(
        Callback("case LINE_PROXYREQUEST: Use(dwParam1.ToInt32()); break;"), TestProject.Default with { Platform = Platform.X86 });

    private static string Callback(string section) =>
        $$"""
        using System;
        using System.Runtime.InteropServices;
        static class Program
        {
            const uint LINE_PROXYREQUEST = 24, LINE_DEVSPECIFIC = 4;
            static void Use(object value) { }
            [DllImport("tapi32.dll")] static extern int lineClose(uint hLine);
            static void OnMessage(uint hDevice, uint dwMessage, IntPtr dwInstance, IntPtr dwParam1, IntPtr dwParam2, IntPtr dwParam3)
            {
                switch (dwMessage)
                {
                    {{section}}
                }
            }
        }
        """;
}

using Microsoft.CodeAnalysis.CSharp;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Memory;
using Tapi.Generator.CodeFixes.Memory;

namespace Tapi.Analyzers.Tests.Memory;

/// <summary>The fix of TAPI2011 where calls write a private field.</summary>
public class LaterOutputFieldFixTests
{
    [Fact]
    public Task A_private_field_that_calls_share_becomes_an_address() => Verify.FixOnlyAsync<LaterOutputAnalyzer, LaterOutputFix>(
        WithField(
            "{|TAPI2011:out uint hCall|}",
            """
            // Zero is none.
                private static uint s_call;
            """,
            "out s_call",
            "out Phone.s_call",
            "if (s_call != 0 && checked(s_call + 1) > 1) Console.WriteLine(s_call.ToString() + nameof(s_call)); s_call = 0; s_call = "
            + "s_call + line;"),
        WithField(
            "nint hCall",
            """
            // Zero is none.
                // Free it with NativeMemory.Free when the LINE_REPLY of each request that was given it has come.
                private static readonly unsafe nint s_call = (nint)NativeMemory.AllocZeroed(sizeof(uint));
            """,
            "s_call",
            "Phone.s_call",
            "if ((uint)Marshal.ReadInt32(s_call) != 0 && checked(unchecked((uint)Marshal.ReadInt32(s_call)) + 1) > 1) "
            + "Console.WriteLine(((uint)Marshal.ReadInt32(s_call)).ToString() + nameof(s_call)); "
            + "Marshal.WriteInt32(s_call, 0); Marshal.WriteInt32(s_call, unchecked((int)((uint)Marshal.ReadInt32(s_call) + line)));"));

    [Theory]
    [InlineData("internal uint call;", "call = 0;")]
    [InlineData("private uint call = 5;", "call = 0;")]
    [InlineData("private uint call;", "call++;")]
    [InlineData("private uint call;", "call |= 1;")]
    [InlineData("private uint call;", "line = call = 1;")]
    [InlineData("private uint call;", "Fill(ref call);")]
    [InlineData("private uint call;", "(line, call) = (1, 2);")]
    public Task A_field_that_is_not_certain_keeps_the_declaration(string field, string body) =>
        Verify.NoFixAsync<LaterOutputAnalyzer, LaterOutputFix>(
            WithField("{|TAPI2011:out uint hCall|}", field, "out call", "out this.call", body));

    [Fact]
    public Task A_field_stays_where_zeroed_memory_takes_older_means() => Verify.NoFixAsync<LaterOutputAnalyzer, LaterOutputFix>(
        WithField("{|TAPI2011:out uint hCall|}", "private uint call;", "out call", "out this.call", string.Empty),
        TestProject.Default with { Language = LanguageVersion.CSharp8 });

    private static string WithField(string parameter, string field, string first, string second, string body) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Runtime.InteropServices;
        class Phone
        {
            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            static extern int lineMakeCall(uint hLine, {{parameter}}, string address, uint country, IntPtr parameters);

            {{field}}
            readonly Queue<int> requests = new Queue<int>();
            static void Fill(ref uint value) { }

            void Dial(uint line)
            {
                requests.Enqueue(lineMakeCall(line, {{first}}, "1", 0, IntPtr.Zero));
                requests.Enqueue(lineMakeCall(line, {{second}}, "2", 0, IntPtr.Zero));
                {{body}}
            }
        }
        """;
}

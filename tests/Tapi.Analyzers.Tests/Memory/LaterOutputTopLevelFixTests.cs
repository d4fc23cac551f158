using Microsoft.CodeAnalysis;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Memory;
using Tapi.Generator.CodeFixes.Memory;
using static Tapi.Analyzers.Tests.Memory.LaterOutputFixTests;

namespace Tapi.Analyzers.Tests.Memory;

/// <summary>The fix of TAPI2011 in programs without a class.</summary>
public class LaterOutputTopLevelFixTests
{
    // The program reads the calls too early, and tests no result: other rules say so before and after.
    [Fact]
    public Task Statements_at_the_top_of_a_program_are_callers_too() => Verify.FixOnlyAsync<LaterOutputAnalyzer, LaterOutputFix>(
        TopLevel(
            "{|TAPI2011:out uint hCall|}",
            "uint first;\nrequests.Add(Native.lineMakeCall(1, out first, \"1\", 0, 0));\nrequests.Add(Native.lineMakeCall(1, out var "
            + "second, \"2\", 0, 0));\nConsole.WriteLine(first + second);"),
        TopLevel(
            "nint hCall",
            $"// {Free}\nnint first = Marshal.AllocHGlobal(sizeof(uint));\nMarshal.WriteInt32(first, "
            + $"0);\nrequests.Add(Native.lineMakeCall(1, first, \"1\", 0, 0));\n"
            + $"// {Free}\nnint second = Marshal.AllocHGlobal(sizeof(uint));\nMarshal.WriteInt32(second, "
                + $"0);\nrequests.Add(Native.lineMakeCall(1, second, \"2\", 0, 0));\n"
            + "Console.WriteLine((uint)Marshal.ReadInt32(first) + (uint)Marshal.ReadInt32(second));"),
        TestProject.Default with { Output = OutputKind.ConsoleApplication });

    private static string TopLevel(string parameter, string body) => $$"""
        using System;
        using System.Collections.Generic;
        using System.Runtime.InteropServices;
        var requests = new List<int>();
        {{body}}
        static class Native
        {
            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int lineMakeCall(uint hLine, {{parameter}}, string address, uint country, nint parameters);
        }
        """;
}

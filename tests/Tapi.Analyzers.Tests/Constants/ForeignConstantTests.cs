using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Constants;
using Tapi.Generator.Analyzers.Handles;
using Tapi.Generator.Analyzers.Messages;

namespace Tapi.Analyzers.Tests.Constants;

/// <summary>TAPI3021, TAPI3022 and TAPI3023: hints about what a line is opened for.</summary>
public class ForeignConstantTests
{
    private const string Owner = "Open(LINECALLPRIVILEGE_OWNER, 4);";
    private const string Monitor = "Open(LINECALLPRIVILEGE_MONITOR, 4);";

    [Theory]
    [InlineData("Open({|TAPI3021:LINEMEDIAMODE_DATAMODEM|}, 4);")]
    [InlineData("Open(LINECALLPRIVILEGE_OWNER, {|TAPI3021:LINECALLPRIVILEGE_OWNER|}, IntPtr.Zero);")]
    [InlineData("Open({|TAPI3021:LINEMEDIAMODE_DATAMODEM|} | LINECALLPRIVILEGE_OWNER, 4);")]
    [InlineData("Open(4, (uint){|TAPI3021:LineCallState.Connected|}, IntPtr.Zero);")]
    public Task A_constant_of_another_group_is_reported(string body) => Verify.RuleAsync<ForeignConstantAnalyzer>(Source(body));

    [Theory]
    [InlineData("Open(LINECALLPRIVILEGE_OWNER | LINECALLPRIVILEGE_MONITOR, LINEMEDIAMODE_DATAMODEM, IntPtr.Zero);")]
    [InlineData("Open(4, 16, IntPtr.Zero); Open(OWN, OWN, IntPtr.Zero);")]
    [InlineData("Open(LINEOPENOPTION_PROXY | LINECALLPRIVILEGE_OWNER, 4);")]
    [InlineData("uint privilege = LINEMEDIAMODE_DATAMODEM; Open(privilege, 4);")]
    public Task A_constant_of_the_group_is_silent(string body) => Verify.RuleAsync<ForeignConstantAnalyzer>(Source(body));

    [Theory]
    [InlineData(Owner + " if (message == {|TAPI3022:LINE_LINEDEVSTATE|}) Console.WriteLine();")]
    [InlineData(Owner + " switch (message) { case {|TAPI3022:LINE_LINEDEVSTATE|}: Console.WriteLine(); break; }")]
    public Task A_state_that_nobody_asked_for_is_reported(string body) => Verify.RuleAsync<UnaskedStatusAnalyzer>(Source(body));

    [Theory]
    [InlineData(Owner + " if (message == LINE_LINEDEVSTATE) Console.WriteLine(); Ask(1, 2, 0);")]
    [InlineData(Owner + " if (message == LINE_LINEDEVSTATE && (uint)first == LINEDEVSTATE_REINIT) Console.WriteLine();")]
    [InlineData("if (message == LINE_LINEDEVSTATE) Console.WriteLine();")]
    [InlineData(Owner + " Console.WriteLine(LINE_LINEDEVSTATE);")]
    public Task A_state_that_comes_is_silent(string body) => Verify.RuleAsync<UnaskedStatusAnalyzer>(Source(body));

    [Theory]
    [InlineData(Monitor + " {|TAPI3023:lineAnswer(1, null, 0)|};")]
    [InlineData("Open(2, 4); Open(3, 4); var id = {|TAPI3023:lineAnswer(1, null, 0)|};")]
    public Task An_answer_to_a_monitored_call_is_reported(string body) => Verify.RuleAsync<MonitoredCallAnalyzer>(Source(body));

    [Theory]
    [InlineData(Owner + " lineAnswer(1, null, 0);")]
    [InlineData(Monitor + Owner + " lineAnswer(1, null, 0);")]
    [InlineData("Open((uint)first, 4); lineAnswer(1, null, 0);")]
    [InlineData("lineAnswer(1, null, 0);")]
    public Task An_answer_to_an_owned_call_is_silent(string body) => Verify.RuleAsync<MonitoredCallAnalyzer>(Source(body));

    private static string Source(string body) => Frame(body.Replace(
        "Open(", "lineOpen(1, 0, out line, 0x20000, 0, IntPtr.Zero, ", StringComparison.Ordinal).Replace(
        ", 4);", ", 4, IntPtr.Zero);", StringComparison.Ordinal));

    private static string Frame(string body) => $$"""
        using System;
        using System.Runtime.InteropServices;
        enum LineCallState : uint { Connected = 0x100 }
        class Program
        {
            const uint LINECALLPRIVILEGE_MONITOR = 2;
            const uint LINECALLPRIVILEGE_OWNER = 4;
            const uint LINEOPENOPTION_PROXY = 0x40000000;
            const uint LINEMEDIAMODE_DATAMODEM = 16;
            const uint LINE_LINEDEVSTATE = 8;
            const uint LINEDEVSTATE_REINIT = 0x40000;
            const uint OWN = 4;
            [DllImport("tapi32.dll")]
            static extern int lineOpen(
                uint app, uint device, out uint line, uint version, uint extension, IntPtr instance, uint dwPrivileges, uint dwMediaModes,
                IntPtr parameters);
            [DllImport("tapi32.dll", EntryPoint = "lineSetStatusMessages")] static extern int Ask(uint line, uint states, uint addresses);
            [DllImport("tapi32.dll")] static extern int lineAnswer(uint call, byte[] info, uint size);
            uint line;
            void Run(uint message, IntPtr first) { {{body}} }
        }
        """;
}

using Microsoft.CodeAnalysis;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Memory;
using Tapi.Generator.CodeFixes.Memory;

namespace Tapi.Analyzers.Tests.Memory;

/// <summary>The fix of TAPI3008 makes no static field that a second call would assign again.</summary>
public class SharedCallbackFixTests
{
    private const string Head =
        """
        using System;
        using System.Runtime.InteropServices;
        delegate void LineCallback(uint hDevice, uint message, nuint instance, nuint param1, nuint param2, nuint param3);
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineInitialize(out uint app, IntPtr module, LineCallback callback, IntPtr name, out uint devices);

            [DllImport("tapi32.dll", EntryPoint = "lineInitialize")]
            public static extern int Initialize(out uint app, IntPtr module, IntPtr callback, IntPtr name, out uint devices);
        }

        """;

    private const string Handler = "void OnLine(uint hDevice, uint message, nuint instance, nuint param1, nuint param2, nuint param3) { }";

    [Fact]
    public Task A_delegate_that_differs_from_call_to_call_gets_no_static_field() => NoFixAsync(
        $$"""
        struct Phone
        {
            private uint _wanted;

            public int Own() => Native.lineInitialize(out _, IntPtr.Zero, {|TAPI3008:new LineCallback(OnLine)|}, IntPtr.Zero, out _);

            public static int Given(uint wanted) => Native.lineInitialize(
                out _, IntPtr.Zero, {|TAPI3008:(d, m, i, a, b, c) => Console.WriteLine(m == wanted)|}, IntPtr.Zero, out _);

            {{Handler}}
        }
        """);

    [Fact]
    public Task The_start_of_a_program_runs_once_and_can_assign_a_static_field() => FixAsync(
        $$"""
        static class Program
        {
            static void Main(string[] arguments)
            {
                _ = Native.lineInitialize(
                    out _, IntPtr.Zero, {|TAPI3008:(d, m, i, a, b, c) => Console.WriteLine(arguments)|}, IntPtr.Zero, out _);
            }
        }
        """,
        $$"""
        static class Program
        {
            private static LineCallback _lineCallback;

            static void Main(string[] arguments)
            {
                _lineCallback = (d, m, i, a, b, c) => Console.WriteLine(arguments);
                _ = Native.lineInitialize(
                    out _, IntPtr.Zero, _lineCallback, IntPtr.Zero, out _);
            }
        }
        """,
        project: TestProject.Default with { Output = OutputKind.ConsoleApplication });

    private static Task NoFixAsync(string source) =>
        Verify.NoFixAsync<CallbackLifetimeAnalyzer, CallbackLifetimeFix>(Head + source);

    private static Task FixAsync(string source, string fixedSource, TestProject? project = null) =>
        Verify.FixAsync<CallbackLifetimeAnalyzer, CallbackLifetimeFix>(Head + source, Head + fixedSource, project);
}

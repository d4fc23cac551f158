using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Memory;
using Tapi.Generator.CodeFixes.Memory;

namespace Tapi.Analyzers.Tests.Memory;

/// <summary>The fix of TAPI3008 keeps a callback in a field.</summary>
public class CallbackLifetimeFixTests
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
    public Task A_method_is_assigned_to_a_field_before_the_call() => FixAsync(
        $$"""
        class Program
        {
            private uint _app;

            // Starts it.
            public void Run()
            {
                // At last.
                var result = Native.lineInitialize(out _app, IntPtr.Zero, {|TAPI3008:OnLine|}, IntPtr.Zero, out _);
                if (result < 0)
                    return;
                if (Native.lineInitialize(out _app, IntPtr.Zero, {|TAPI3008:new LineCallback(OnLine)|}, IntPtr.Zero, out _) < 0)
                    return;
            }

            {{Handler}}
        }
        """,
        $$"""
        class Program
        {
            private uint _app;
            private LineCallback _lineCallback;
            private LineCallback _lineCallback2;

            // Starts it.
            public void Run()
            {
                // At last.
                _lineCallback = OnLine;
                var result = Native.lineInitialize(out _app, IntPtr.Zero, _lineCallback, IntPtr.Zero, out _);
                if (result < 0)
                    return;
                _lineCallback2 = new LineCallback(OnLine);
                if (Native.lineInitialize(out _app, IntPtr.Zero, _lineCallback2, IntPtr.Zero, out _) < 0)
                    return;
            }

            {{Handler}}
        }
        """);

    [Fact]
    public Task A_static_method_gets_a_static_field_and_a_name_that_is_free() => FixAsync(
        $$"""
        static class Program
        {
            public static int Run() =>
                Native.lineInitialize(out _, IntPtr.Zero, {|TAPI3008:new LineCallback(OnLine)|}, IntPtr.Zero, out _);

            private static int _lineCallback = 1;

            static {{Handler}}

            static int Count() => _lineCallback;
        }
        """,
        $$"""
        static class Program
        {
            private static readonly LineCallback _lineCallback2 = new LineCallback(OnLine);

            public static int Run() =>
                Native.lineInitialize(out _, IntPtr.Zero, _lineCallback2, IntPtr.Zero, out _);

            private static int _lineCallback = 1;

            static {{Handler}}

            static int Count() => _lineCallback;
        }
        """);

    [Fact]
    public Task A_lambda_and_a_local_are_kept_too() => FixAsync(
        $$"""
        #nullable enable
        class Program
        {
            public int Run(uint wanted)
            {
                while (Native.lineInitialize(out _, IntPtr.Zero, {|TAPI3008:(d, m, i, a, b, c) => Console.WriteLine(m == wanted)|},
                    IntPtr.Zero, out _) < 0) { }
                LineCallback local = OnLine;
                _ = Native.lineInitialize(out _, IntPtr.Zero, {|TAPI3008:local|}, IntPtr.Zero, out _);
                return Native.lineInitialize(out _, IntPtr.Zero, {|TAPI3008:local|}, IntPtr.Zero, out _);
            }

            {{Handler}}
        }
        """,
        $$"""
        #nullable enable
        class Program
        {
            private LineCallback? _lineCallback;
            private LineCallback? _lineCallback2;

            public int Run(uint wanted)
            {
                while (Native.lineInitialize(out _, IntPtr.Zero, _lineCallback = (d, m, i, a, b, c) => Console.WriteLine(m == wanted),
                    IntPtr.Zero, out _) < 0) { }
                LineCallback local = OnLine;
                _lineCallback2 = local;
                _ = Native.lineInitialize(out _, IntPtr.Zero, _lineCallback2, IntPtr.Zero, out _);
                return Native.lineInitialize(out _, IntPtr.Zero, local, IntPtr.Zero, out _);
            }

            {{Handler}}
        }
        """,
        iterations: 2);

    [Fact]
    public Task What_a_function_pointer_is_made_of_is_kept() => FixAsync(
        $$"""
        namespace Own
        {
            struct Program
            {
                public int Run()
                {
                    var pointer = Marshal.GetFunctionPointerForDelegate(new LineCallback(OnLine));
                    return Native.Initialize(out _, IntPtr.Zero, {|TAPI3008:pointer|}, IntPtr.Zero, out _);
                }

                static {{Handler}}
            }
        }
        """,
        $$"""
        namespace Own
        {
            struct Program
            {
                private static readonly LineCallback _lineCallback = new LineCallback(OnLine);

                public int Run()
                {
                    var pointer = Marshal.GetFunctionPointerForDelegate(_lineCallback);
                    return Native.Initialize(out _, IntPtr.Zero, pointer, IntPtr.Zero, out _);
                }

                static {{Handler}}
            }
        }
        """);

    [Fact]
    public Task It_is_not_offered_where_no_field_can_be_set() => FixAsync(
        $$"""
        class Start(int result)
        {
            public int Result => result;
        }
        class Program : Start
        {
            static readonly int First = Native.lineInitialize(out _, IntPtr.Zero, {|TAPI3008:new LineCallback(OnLine)|},
                IntPtr.Zero, out _);

            Program() : base(Native.lineInitialize(out _, IntPtr.Zero, {|TAPI3008:new LineCallback(OnLine)|}, IntPtr.Zero, out _)) { }

            static {{Handler}}
        }
        """,
        $$"""
        class Start(int result)
        {
            public int Result => result;
        }
        class Program : Start
        {
            static readonly int First = Native.lineInitialize(out _, IntPtr.Zero, {|TAPI3008:new LineCallback(OnLine)|},
                IntPtr.Zero, out _);

            Program() : base(Native.lineInitialize(out _, IntPtr.Zero, {|TAPI3008:new LineCallback(OnLine)|}, IntPtr.Zero, out _)) { }

            static {{Handler}}
        }
        """);

    private static Task FixAsync(string source, string fixedSource, int? iterations = null) =>
        Verify.FixAsync<CallbackLifetimeAnalyzer, CallbackLifetimeFix>(Head + source, Head + fixedSource, iterations: iterations);
}

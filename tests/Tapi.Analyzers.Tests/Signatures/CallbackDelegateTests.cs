using Microsoft.CodeAnalysis;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Signatures;

namespace Tapi.Analyzers.Tests.Signatures;

/// <summary>TAPI2003 about the delegates that TAPI calls.</summary>
public class CallbackDelegateTests
{
    [Fact]
    public Task Parameters_and_results_that_do_not_fit_are_reported_once() => Verify.RuleAsync<ParametersAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        delegate {|TAPI2003:string|} LineCallback(
            {|TAPI2003:long hDevice|}, uint dwMessage, UIntPtr dwInstance,
                {|TAPI2003:uint dwParam1|}, {|TAPI2003:long dwParam2|}, {|TAPI2003:int dwParam3|});
        static class Native
        {
            [DllImport("tapi32.dll", CharSet = CharSet.Ansi)]
            public static extern int lineInitialize(out uint app, IntPtr instance, LineCallback callback, string name, out uint devices);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int lineInitializeEx(out uint app, IntPtr instance, LineCallback callback, string name,
                out uint devices, ref uint version, IntPtr parameters);
        }
        """);

    [Fact]
    public Task A_number_narrower_than_what_comes_is_reported() => Verify.RuleAsync<ParametersAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        delegate void PhoneCallback({|TAPI2003:ushort hDevice|}, uint dwMessage, UIntPtr dwInstance,
            UIntPtr dwParam1, UIntPtr dwParam2, UIntPtr dwParam3);
        static class Native
        {
            [DllImport("tapi32.dll", CharSet = CharSet.Ansi)]
            public static extern int phoneInitialize(out uint app, IntPtr instance, PhoneCallback callback, string name, out uint devices);
        }
        """);

    [Fact]
    public Task Right_delegates_and_delegates_of_other_imports_are_silent() => Verify.RuleAsync<ParametersAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        enum Message { Reply = 12 }
        delegate void LineCallback(uint hDevice, Message dwMessage, IntPtr dwInstance, nint dwParam1, nuint dwParam2, UIntPtr dwParam3);
        delegate int PhoneCallback(uint hDevice, uint dwMessage, IntPtr dwInstance, nint dwParam1, nuint dwParam2, UIntPtr dwParam3);
        delegate int Other(long device, uint message);
        static class Native
        {
            [DllImport("tapi32.dll", CharSet = CharSet.Ansi)]
            public static extern int lineInitialize(out uint app, IntPtr instance, LineCallback callback, string name, out uint devices);

            [DllImport("tapi32.dll", CharSet = CharSet.Ansi)]
            public static extern int phoneInitialize(out uint app, IntPtr instance, PhoneCallback callback, string name, out uint devices);

            [DllImport("other.dll")]
            public static extern int Register(Other callback);
        }
        """);

    [Fact]
    public Task Four_bytes_for_a_message_parameter_are_right_in_a_process_of_32_bits() => Verify.RuleAsync<ParametersAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        delegate void LineCallback(uint hDevice, uint dwMessage, uint dwInstance, uint dwParam1, uint dwParam2, uint dwParam3);
        static class Native
        {
            [DllImport("tapi32.dll", CharSet = CharSet.Ansi)]
            public static extern int lineInitialize(out uint app, IntPtr instance, LineCallback callback, string name, out uint devices);
        }
        """,
        TestProject.Default with { Platform = Platform.X86 });

    [Theory]
    [InlineData("Start(null);")]
    [InlineData("Notify none = null; Start(none);")]
    [InlineData("Start(default); Start((Notify)null);")]
    [InlineData("Wrapped(null);")]
    public Task A_delegate_that_TAPI_never_gets_is_silent(string body) => Verify.RuleAsync<ParametersAnalyzer>(Own(body, "Notify"));

    [Theory]
    [InlineData("")]
    [InlineData("Start(notify);")]
    [InlineData("Start(null); Start(notify);")]
    [InlineData("Start(app > 0 ? notify : null);")]
    [InlineData("Notify some = null; if (app > 0) some = notify; Start(some);")]
    [InlineData("Wrapped(null); Wrapped(notify);")]
    [InlineData("Func<Notify, int> start = Start; start(null);")]
    public Task A_delegate_that_TAPI_may_get_is_reported(string body) =>
        Verify.RuleAsync<ParametersAnalyzer>(Own(body, "{|TAPI2002:Notify|}"));

    private static string Own(string body, string name) => $$"""
        #nullable disable
        using System;
        using System.Runtime.InteropServices;
        delegate void {{name}}(int message, IntPtr first, IntPtr second, IntPtr third);
        class Program
        {
            static uint app;
            readonly Notify notify = (_, _, _, _) => { };
            static int Start(Notify callback) =>
                lineInitialize(out app, IntPtr.Zero, {{(body.Length > 0 ? "callback" : "new Program().notify")}}, "", out _);
            static int Wrapped(Notify callback) => Start(callback);
            [DllImport("tapi32.dll", CharSet = CharSet.Ansi)]
            static extern int lineInitialize(out uint app, IntPtr instance, Notify callback, string name, out uint devices);
            void Run() { {{body}} }
        }
        """;
}

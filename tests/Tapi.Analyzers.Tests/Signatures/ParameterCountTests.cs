using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Signatures;

namespace Tapi.Analyzers.Tests.Signatures;

/// <summary>TAPI2002: the number of parameters is wrong.</summary>
public class ParameterCountTests
{
    [Fact]
    public Task Too_few_and_too_many_are_reported_and_nothing_else_of_that_import() => Verify.RuleAsync<ParametersAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int {|TAPI2002:lineDrop|}(long hCall, out IntPtr lpsUserUserInfo);

            [DllImport("tapi32.dll", EntryPoint = "lineClose")]
            public static extern int {|TAPI2002:Close|}(uint hLine, uint dwFlags);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int lineDial(uint hCall, string lpszDestAddress, uint dwCountryCode);
        }
        """);

    [Fact]
    public Task Without_PreserveSig_the_result_is_one_parameter_more() => Verify.RuleAsync<ParametersAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll", PreserveSig = false)]
            public static extern int {|TAPI2002:lineClose|}(uint hLine);

            [DllImport("tapi32.dll", PreserveSig = false, EntryPoint = "lineClose")]
            public static extern void Close(uint hLine);

            [DllImport("tapi32.dll", PreserveSig = false)]
            public static extern uint lineGetNumRings(uint hLine, uint dwAddressID);

            [DllImport("tapi32.dll", PreserveSig = false, EntryPoint = "lineGetNumRings")]
            public static extern long {|TAPI2003:NumRings|}(uint hLine, uint dwAddressID);
        }
        """);

    [Fact]
    public Task A_callback_is_counted_too_and_once_for_all_imports_that_take_it() => Verify.RuleAsync<ParametersAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        delegate void {|TAPI2002:LineCallback|}(uint hDevice, uint dwMessage, UIntPtr dwInstance, UIntPtr dwParam1, UIntPtr dwParam2);
        static class Native
        {
            [DllImport("tapi32.dll", CharSet = CharSet.Ansi)]
            public static extern int lineInitialize(out uint lphLineApp, IntPtr hInstance, LineCallback lpfnCallback,
                string lpszAppName, out uint lpdwNumDevs);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int lineInitializeEx(out uint lphLineApp, IntPtr hInstance, LineCallback lpfnCallback, string name,
                out uint devices, ref uint version, IntPtr parameters);
        }
        """);
}

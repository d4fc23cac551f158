using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Texts;
using Tapi.Generator.CodeFixes.Texts;

namespace Tapi.Analyzers.Tests.Texts;

/// <summary>TAPI2006 and TAPI2007 where a function has one form, or takes no text.</summary>
public class SingleFormTextTests
{
    [Fact]
    public Task It_is_silent_without_text_and_for_functions_of_one_form() => Verify.RuleAsync<ImportTextAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        static unsafe partial class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineGetDevCapsW(uint app, uint device, uint version, uint extension, IntPtr caps);

            [LibraryImport("tapi32.dll", StringMarshalling = StringMarshalling.Utf16)]
            public static partial int lineGetDevCaps(uint app, uint device, uint version, uint extension, IntPtr caps);

            public static partial int lineGetDevCaps(uint app, uint device, uint version, uint extension, IntPtr caps) => 0;

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int lineDrop(uint hCall, string info, uint size);

            [DllImport("tapi32.dll")]
            public static extern int lineBlindTransferW(uint hCall, byte[] address, uint country);

            [DllImport("tapi32.dll", EntryPoint = "lineBlindTransferW")]
            public static extern int Transfer(uint hCall, byte* address, uint country);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int lineBlindTransferA(uint hCall, IntPtr address, uint country);

            [DllImport("tapi32.dll", EntryPoint = "lineBlindTransferW")]
            public static extern int TooFew(uint hCall, string address);

            [DllImport("tapi32.dll")]
            public static extern int lineSetDevConfigW(uint device, string config, uint size, IntPtr deviceClass);
        }
        """);

    [Fact]
    public Task A_function_with_one_form_takes_ANSI_text() => Verify.FixAsync<ImportTextAnalyzer, ImportTextFix>(
        """
        using System;
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll", {|TAPI2007:CharSet = CharSet.Auto|})]
            public static extern int lineInitialize(out uint app, IntPtr instance, IntPtr callback, string appName, out uint devices);

            [DllImport("tapi32.dll")]
            public static extern int phoneInitialize(
                out uint app, IntPtr instance, IntPtr callback,
                    {|TAPI2007:[MarshalAs(UnmanagedType.LPWStr)] string appName|}, out uint devices);
        }
        """,
        """
        using System;
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll", CharSet = CharSet.Ansi)]
            public static extern int lineInitialize(out uint app, IntPtr instance, IntPtr callback, string appName, out uint devices);

            [DllImport("tapi32.dll")]
            public static extern int phoneInitialize(
                out uint app, IntPtr instance, IntPtr callback,
                    [MarshalAs(UnmanagedType.LPStr)] string appName, out uint devices);
        }
        """);
}

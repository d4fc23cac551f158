using Microsoft.CodeAnalysis;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Signatures;
using Tapi.Generator.CodeFixes.Signatures;

namespace Tapi.Analyzers.Tests.Signatures;

/// <summary>TAPI2015: TAPI calls with stdcall.</summary>
public class CallingConventionTests
{
    private const string Wrong =
        """
        using System;
        using System.Runtime.InteropServices;

        /// <summary>Gets messages.</summary>
        [UnmanagedFunctionPointer({|TAPI2015:CallingConvention.Cdecl|})]
        delegate void LineCallback(uint hDevice, uint dwMessage, UIntPtr dwInstance, UIntPtr dwParam1, UIntPtr dwParam2, UIntPtr dwParam3);

        [UnmanagedFunctionPointer({|TAPI2015:CallingConvention.Cdecl|}, SetLastError = false)]
        delegate void PhoneCallback(uint hDevice, uint dwMessage, UIntPtr dwInstance, UIntPtr dwParam1, UIntPtr dwParam2, UIntPtr dwParam3);

        static class Native
        {
            [DllImport("tapi32.dll", {|TAPI2015:CallingConvention = CallingConvention.Cdecl|}, CharSet = CharSet.Unicode)]
            public static extern int lineInitializeEx(
                out uint app, IntPtr instance, LineCallback callback, string name, out uint devices, ref uint version, IntPtr parameters);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int phoneInitializeEx(
                out uint app, IntPtr instance, PhoneCallback callback, string name, out uint devices, ref uint version, IntPtr parameters);

            [DllImport("tapi32.dll", {|TAPI2015:CallingConvention = CallingConvention.ThisCall|})]
            public static extern int lineClose(uint hLine);
        }
        """;

    [Fact]
    public Task Another_convention_on_imports_and_callbacks_is_reported_and_removed() =>
        Verify.FixAsync<CallingConventionAnalyzer, CallingConventionFix>(
        Wrong,
        """
        using System;
        using System.Runtime.InteropServices;

        /// <summary>Gets messages.</summary>
        delegate void LineCallback(uint hDevice, uint dwMessage, UIntPtr dwInstance, UIntPtr dwParam1, UIntPtr dwParam2, UIntPtr dwParam3);

        [UnmanagedFunctionPointer(CallingConvention.Winapi, SetLastError = false)]
        delegate void PhoneCallback(uint hDevice, uint dwMessage, UIntPtr dwInstance, UIntPtr dwParam1, UIntPtr dwParam2, UIntPtr dwParam3);

        static class Native
        {
            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int lineInitializeEx(
                out uint app, IntPtr instance, LineCallback callback, string name, out uint devices, ref uint version, IntPtr parameters);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int phoneInitializeEx(
                out uint app, IntPtr instance, PhoneCallback callback, string name, out uint devices, ref uint version, IntPtr parameters);

            [DllImport("tapi32.dll")]
            public static extern int lineClose(uint hLine);
        }
        """);

    [Fact]
    public Task It_is_reported_on_LibraryImport_and_removed() => Verify.FixAsync<CallingConventionAnalyzer, CallingConventionFix>(
        """
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        static partial class Native
        {
            // Ends the line.
            [LibraryImport("tapi32.dll")]
            [{|TAPI2015:UnmanagedCallConv(CallConvs = new[] { typeof(CallConvCdecl) })|}]
            public static partial int lineClose(uint hLine);

            public static partial int lineClose(uint hLine) => 0;
        }
        """,
        """
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        static partial class Native
        {
            // Ends the line.
            [LibraryImport("tapi32.dll")]
            public static partial int lineClose(uint hLine);

            public static partial int lineClose(uint hLine) => 0;
        }
        """);

    [Fact]
    public Task A_pointer_to_a_cdecl_function_is_reported() => Verify.RuleAsync<CallingConventionAnalyzer>(
        """
        using System.Runtime.InteropServices;
        static unsafe class Native
        {
            [DllImport("tapi32.dll", EntryPoint = "phoneInitialize")]
            public static extern int Wrong(
                uint* app, nint instance, delegate* unmanaged[Cdecl]<uint, uint, nuint, nuint,
                    nuint, nuint, void> {|TAPI2015:callback|}, byte* name, uint* devices);

            [DllImport("tapi32.dll", EntryPoint = "phoneInitialize")]
            public static extern int Right(
                uint* app, nint instance, delegate* unmanaged[Stdcall]<uint, uint, nuint, nuint,
                    nuint, nuint, void> callback, byte* name, uint* devices);

            [DllImport("tapi32.dll", EntryPoint = "phoneInitialize")]
            public static extern int Platform(
                uint* app, nint instance, delegate* unmanaged<uint, uint, nuint, nuint,
                    nuint, nuint, void> callback, byte* name, uint* devices);
        }
        """);

    [Fact]
    public Task Stdcall_the_platforms_own_and_a_delegate_for_others_are_silent() => Verify.RuleAsync<CallingConventionAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        [UnmanagedFunctionPointer(CallingConvention.StdCall)]
        delegate void LineCallback(uint hDevice, uint dwMessage, UIntPtr dwInstance, UIntPtr dwParam1, UIntPtr dwParam2, UIntPtr dwParam3);

        [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
        delegate void OtherCallback(uint code);

        static class Native
        {
            [DllImport("tapi32.dll", CallingConvention = CallingConvention.StdCall)]
            public static extern int lineInitialize(out uint app, IntPtr instance, LineCallback callback, string name, out uint devices);

            [DllImport("tapi32.dll", CallingConvention = CallingConvention.Winapi)]
            public static extern int lineClose(uint hLine);

            [DllImport("other.dll", CallingConvention = CallingConvention.Cdecl)]
            public static extern int Register(OtherCallback callback);
        }
        """);

    [Fact]
    public Task Where_no_code_runs_on_x86_there_is_one_convention() => Verify.RuleAsync<CallingConventionAnalyzer>(
        Wrong.Replace("{|TAPI2015:", string.Empty).Replace("|}", string.Empty),
        TestProject.Default with { Platform = Platform.X64 });
}

using Microsoft.CodeAnalysis;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Signatures;
using Tapi.Generator.CodeFixes.Signatures;

namespace Tapi.Analyzers.Tests.Signatures;

/// <summary>TAPI2005: TAPI writes a 32-bit handle into a 64-bit variable.</summary>
public class HandleSizeTests
{
    [Fact]
    public Task A_native_sized_variable_for_a_handle_is_reported_and_becomes_32_bits() =>
        Verify.FixAsync<ParametersAnalyzer, ParameterTypeFix>(
        """
        using System;
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineSetupTransfer(uint hCall, nint lphConsultCall, nint lpCallParams);

            [DllImport("tapi32.dll")]
            public static extern int phoneOpen(
                uint hPhoneApp, uint dwDeviceID, {|TAPI2005:out IntPtr lphPhone|}, uint dwAPIVersion,
                    uint dwExtVersion, UIntPtr dwCallbackInstance, uint dwPrivilege);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode, EntryPoint = "lineOpenW")]
            public static extern int Open(
                uint app, uint device, {|TAPI2005:ref nuint line|}, uint version, uint extension,
                    UIntPtr instance, uint privileges, uint modes, IntPtr parameters);

            public static int Phone(uint app) => phoneOpen(app, 0, out _, 0x20000, 0, UIntPtr.Zero, 2);
        }
        """,
        """
        using System;
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineSetupTransfer(uint hCall, nint lphConsultCall, nint lpCallParams);

            [DllImport("tapi32.dll")]
            public static extern int phoneOpen(
                uint hPhoneApp, uint dwDeviceID, out uint lphPhone, uint dwAPIVersion,
                    uint dwExtVersion, UIntPtr dwCallbackInstance, uint dwPrivilege);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode, EntryPoint = "lineOpenW")]
            public static extern int Open(
                uint app, uint device, ref uint line, uint version, uint extension,
                    UIntPtr instance, uint privileges, uint modes, IntPtr parameters);

            public static int Phone(uint app) => phoneOpen(app, 0, out _, 0x20000, 0, UIntPtr.Zero, 2);
        }
        """);

    [Fact]
    public Task Pointers_arrays_and_structures_of_that_size_are_reported() => Verify.RuleAsync<ParametersAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        struct HPHONE { public IntPtr Value; }
        static unsafe class Native
        {
            [DllImport("tapi32.dll", EntryPoint = "phoneOpen")]
            public static extern int Open1(uint app, uint device, {|TAPI2005:IntPtr* phone|}, uint version,
                uint extension, UIntPtr instance, uint privilege);

            [DllImport("tapi32.dll", EntryPoint = "phoneOpen")]
            public static extern int Open2(uint app, uint device, {|TAPI2005:IntPtr[] phone|}, uint version,
                uint extension, UIntPtr instance, uint privilege);

            [DllImport("tapi32.dll", EntryPoint = "phoneOpen")]
            public static extern int Open3(uint app, uint device, {|TAPI2005:out HPHONE phone|}, uint version,
                uint extension, UIntPtr instance, uint privilege);
        }
        """);

    [Fact]
    public Task Right_sizes_safe_handles_and_projects_for_32_bits_are_silent() => Verify.RuleAsync<ParametersAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        struct HPHONE { public uint Value; }
        sealed class PhoneHandle : SafeHandle
        {
            public PhoneHandle() : base(IntPtr.Zero, true) { }
            public override bool IsInvalid => handle == IntPtr.Zero;
            protected override bool ReleaseHandle() => true;
        }
        static unsafe class Native
        {
            [DllImport("tapi32.dll", EntryPoint = "phoneOpen")]
            public static extern int Open1(uint app, uint device, uint* phone, uint version,
                uint extension, UIntPtr instance, uint privilege);

            [DllImport("tapi32.dll", EntryPoint = "phoneOpen")]
            public static extern int Open2(uint app, uint device, int[] phone, uint version,
                uint extension, UIntPtr instance, uint privilege);

            [DllImport("tapi32.dll", EntryPoint = "phoneOpen")]
            public static extern int Open3(IntPtr app, uint device, out HPHONE phone, uint version,
                uint extension, UIntPtr instance, uint privilege);

            [DllImport("tapi32.dll", EntryPoint = "phoneOpen")]
            public static extern int Open4(PhoneHandle app, uint device, out PhoneHandle phone, uint version,
                uint extension, UIntPtr instance, uint privilege);

            [DllImport("tapi32.dll", EntryPoint = "phoneOpen")]
            public static extern int Open5(HandleRef app, uint device, IntPtr phone, uint version,
                uint extension, UIntPtr instance, uint privilege);
        }
        """);

    [Fact]
    public Task In_a_process_of_32_bits_it_is_four_bytes() => Verify.RuleAsync<ParametersAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int phoneOpen(uint app, uint device, out IntPtr phone, uint version,
                uint extension, UIntPtr instance, uint privilege);
        }
        """,
        TestProject.Default with { Platform = Platform.X86 });
}

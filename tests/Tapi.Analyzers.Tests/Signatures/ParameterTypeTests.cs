using Microsoft.CodeAnalysis;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Signatures;

namespace Tapi.Analyzers.Tests.Signatures;

/// <summary>TAPI2003: a parameter has the wrong size or kind.</summary>
public class ParameterTypeTests
{
    [Fact]
    public Task Eight_bytes_for_a_DWORD_or_a_handle_are_reported() => Verify.RuleAsync<ParametersAnalyzer>(
        """
        using System.Runtime.InteropServices;
        enum Wide : ulong { None }
        struct HLINE { public long Value; }
        static unsafe class Native
        {
            [DllImport("tapi32.dll", EntryPoint = "lineGetNumRings")]
            public static extern int Rings1({|TAPI2003:long hLine|}, {|TAPI2003:Wide dwAddressID|}, {|TAPI2003:out long lpdwNumRings|});

            [DllImport("tapi32.dll", EntryPoint = "lineGetNumRings")]
            public static extern int Rings2({|TAPI2003:HLINE hLine|}, [MarshalAs(UnmanagedType.U4)] uint dwAddressID,
                {|TAPI2003:ulong* lpdwNumRings|});

            [DllImport("tapi32.dll", EntryPoint = "lineGetNumRings")]
            public static extern int Rings3(uint hLine, uint dwAddressID, {|TAPI2003:ref nint lpdwNumRings|});
        }
        """);

    [Fact]
    public Task On_x64_a_register_holds_eight_bytes_for_four() => Verify.RuleAsync<ParametersAnalyzer>(
        """
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineGetNumRings(long hLine, ulong dwAddressID, {|TAPI2003:out long lpdwNumRings|});
        }
        """,
        TestProject.Default with { Platform = Platform.X64 });

    [Fact]
    public Task Numbers_of_one_size_for_pointers_and_Windows_handles_are_reported() => Verify.RuleAsync<ParametersAnalyzer>(
        """
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int phoneOpen(
                uint app, uint device, {|TAPI2003:int phone|}, uint version,
                    uint extension, {|TAPI2003:uint dwCallbackInstance|}, uint privilege);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int lineConfigDialog(uint device, {|TAPI2003:int hwndOwner|}, string deviceClass);

            [DllImport("tapi32.dll", CharSet = CharSet.Ansi)]
            public static extern int lineInitialize(
                out uint app, {|TAPI2003:long hInstance|}, {|TAPI2003:int callback|}, string name, out uint devices);

            [DllImport("tapi32.dll")]
            public static extern int lineGetCallStatus(uint call, {|TAPI2003:ulong lpCallStatus|});

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int lineGetIcon(uint device, string deviceClass, {|TAPI2003:out int lphIcon|});
        }
        """);

    [Fact]
    public Task A_number_of_the_size_of_the_only_architecture_is_silent()
    {
        const string source =
            """
            using System.Runtime.InteropServices;
            static class Native
            {
                [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
                public static extern int lineConfigDialog(uint device, NUMBER hwndOwner, string deviceClass);

                [DllImport("tapi32.dll")]
                public static extern int lineGetCallStatus(uint call, NUMBER lpCallStatus);
            }
            """;
        return Task.WhenAll(
            Verify.RuleAsync<ParametersAnalyzer>(source.Replace("NUMBER", "uint"), TestProject.Default with { Platform = Platform.X86 }),
            Verify.RuleAsync<ParametersAnalyzer>(source.Replace("NUMBER", "long"), TestProject.Default with { Platform = Platform.X64 }));
    }

    [Fact]
    public Task Other_kinds_than_numbers_and_pointers_are_reported() => Verify.RuleAsync<ParametersAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        delegate void Done();
        struct Pair { public int A; public int B; public int C; }
        static class Native
        {
            [DllImport("tapi32.dll", EntryPoint = "lineGetNumRings")]
            public static extern int Rings1({|TAPI2003:double hLine|}, {|TAPI2003:DateTime dwAddressID|},
                {|TAPI2003:out float lpdwNumRings|});

            [DllImport("tapi32.dll", EntryPoint = "lineGetNumRings")]
            public static extern int Rings2({|TAPI2003:Guid hLine|}, {|TAPI2003:decimal dwAddressID|}, {|TAPI2003:Pair lpdwNumRings|});

            [DllImport("tapi32.dll", EntryPoint = "lineGetNumRings")]
            public static extern int Rings3({|TAPI2003:ref uint hLine|}, {|TAPI2003:string dwAddressID|}, {|TAPI2003:Done lpdwNumRings|});

            [DllImport("tapi32.dll", EntryPoint = "phoneOpen")]
            public static extern int Open(uint app, uint device, out uint phone, uint version,
                uint extension, {|TAPI2003:Done dwCallbackInstance|}, uint privilege);

            [DllImport("tapi32.dll", EntryPoint = "phoneOpen")]
            public static extern int Open1(uint app, uint device, out uint phone, uint version,
                uint extension, {|TAPI2003:ref int dwCallbackInstance|}, uint privilege);

            [DllImport("tapi32.dll", EntryPoint = "phoneOpen")]
            public static extern int Open2(uint app, uint device, out uint phone, uint version,
                uint extension, {|TAPI2003:string dwCallbackInstance|}, uint privilege);

            [DllImport("tapi32.dll", CharSet = CharSet.Ansi)]
            public static extern int lineInitialize(out uint app, IntPtr instance, {|TAPI2003:string callback|},
                string name, out uint devices);

            [DllImport("tapi32.dll")]
            public static extern int lineGetCallStatus(uint call, {|TAPI2003:Pair lpCallStatus|});
        }
        """);

    [Fact]
    public Task A_reference_to_what_is_a_pointer_already_is_reported() => Verify.RuleAsync<ParametersAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        using System.Text;
        [StructLayout(LayoutKind.Sequential)] class Status { public uint TotalSize; }
        static class Native
        {
            [DllImport("tapi32.dll", EntryPoint = "lineGetCallStatus")]
            public static extern int Status1(uint call, {|TAPI2003:ref IntPtr lpCallStatus|});

            [DllImport("tapi32.dll", EntryPoint = "lineGetCallStatus")]
            public static extern int Status2(uint call, {|TAPI2003:out Status lpCallStatus|});

            [DllImport("tapi32.dll", EntryPoint = "lineGetCallStatus")]
            public static extern int Status3(uint call, {|TAPI2003:IntPtr[] lpCallStatus|});

            [DllImport("tapi32.dll", EntryPoint = "lineGetCallStatus")]
            public static extern int Status4(uint call, {|TAPI2003:string lpCallStatus|});

            [DllImport("tapi32.dll", EntryPoint = "lineGetCallStatus")]
            public static extern int Status5(uint call, {|TAPI2003:out uint lpCallStatus|});

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int lineDial(uint call, {|TAPI2003:ref string address|}, uint country);

            [DllImport("tapi32.dll")]
            public static extern int lineSendUserUserInfo(uint call, {|TAPI2003:ref IntPtr info|}, uint size);

            [DllImport("tapi32.dll")]
            public static extern int lineDevSpecific(uint line, uint address, uint call, {|TAPI2003:ref string data|}, uint size);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int tapiGetLocationInfo({|TAPI2003:out string country|}, {|TAPI2003:ref StringBuilder city|});
        }
        """);

    [Fact]
    public Task A_variable_narrower_than_what_TAPI_writes_is_reported() => Verify.RuleAsync<ParametersAnalyzer>(
        """
        using System.Runtime.InteropServices;
        static unsafe class Native
        {
            [DllImport("tapi32.dll", EntryPoint = "lineGetNumRings")]
            public static extern int Rings1(uint line, uint address, {|TAPI2003:out ushort rings|});

            [DllImport("tapi32.dll", EntryPoint = "lineGetNumRings")]
            public static extern int Rings2(uint line, uint address, {|TAPI2003:out byte rings|});

            [DllImport("tapi32.dll", EntryPoint = "lineGetNumRings")]
            public static extern int Rings3(uint line, uint address, {|TAPI2003:[MarshalAs(UnmanagedType.U1)] ref bool rings|});

            [DllImport("tapi32.dll", EntryPoint = "lineGetNumRings")]
            public static extern int Rings4(uint line, uint address, {|TAPI2003:short* rings|});

            [DllImport("tapi32.dll", EntryPoint = "lineGetNumRings")]
            public static extern int Rings5(uint line, uint address, out bool rings);

            [DllImport("tapi32.dll", EntryPoint = "lineGetNumRings")]
            public static extern int Rings6(uint line, uint address, ref byte rings);

            [DllImport("tapi32.dll", EntryPoint = "lineGetNumRings")]
            public static extern int Rings7(uint line, uint address, byte[] rings);
        }
        """);

    [Fact]
    public Task Without_runtime_marshalling_a_bool_is_one_byte() => Verify.RuleAsync<ParametersAnalyzer>(
        """
        using System.Runtime.InteropServices;
        [assembly: System.Runtime.CompilerServices.DisableRuntimeMarshalling]
        static partial class Native
        {
            [LibraryImport("tapi32.dll")]
            public static partial int lineGetNumRings(uint line, bool address, {|TAPI2003:out bool rings|});

            public static partial int lineGetNumRings(uint line, bool address, out bool rings) { rings = true; return 0; }
        }
        """);

    [Theory]
    [InlineData("Status", "ref", "lineSetCallParams", "it is a class, which is passed as a pointer anyway: drop 'ref'")]
    [InlineData("Status", "in", "lineSetCallParams", "it is a class, which is passed as a pointer anyway: drop 'in'")]
    [InlineData("Status", "out", "lineGetCallStatus", "it is a class, which is passed as a pointer anyway: drop 'out' and add [In, Out]")]
    [InlineData("byte[]", "ref", "lineGetCallStatus", "it is an array, which is passed as a pointer anyway: drop 'ref'")]
    [InlineData("IntPtr", "ref", "lineGetCallStatus", "declare it as a structure by ref or 'IntPtr'")]
    public async Task The_message_says_what_to_write(string type, string modifier, string function, string advice)
    {
        var parameters = function == "lineSetCallParams" ? "uint call, uint bearer, uint low, uint high, " : "uint call, ";
        var reports = await Reports.OfAsync(
            $$"""
            using System;
            using System.Runtime.InteropServices;
            [StructLayout(LayoutKind.Sequential)] class Status { public uint TotalSize; }
            static class Native { [DllImport("tapi32.dll")] static extern int {{function}}({{parameters}}{{modifier}} {{type}} status); }
            """,
            TestProject.Default,
            [new ParametersAnalyzer()]);

        Assert.EndsWith("; " + advice, Assert.Single(reports, report => report.Id == "TAPI2003").GetMessage(), StringComparison.Ordinal);
    }
}

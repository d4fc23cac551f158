using Microsoft.CodeAnalysis;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Layouts;

namespace Tapi.Analyzers.Tests.Layouts;

/// <summary>TAPI2012: a structure's layout is not the header's. Places are those of the header's facts.</summary>
public class StructureLayoutTests
{
    private const string Message = "public uint dwMessageID; public UIntPtr dwCallbackInstance, dwParam1, dwParam2, dwParam3;";
    private const string Head = "public uint dwTotalSize, dwNeededSize, dwUsedSize;";

    [Theory]
    [InlineData("struct M { public IntPtr {|TAPI2012:hDevice|}; " + Message + " }")]
    [InlineData(
        "struct M { public uint hDevice, dwMessageID; public uint {|TAPI2012:dwCallbackInstance|}; public UIntPtr dwParam1, dwParam2, "
        + "dwParam3; }")]
    [InlineData("struct M { public long {|TAPI2012:hDevice|}; " + Message + " }")]
    [InlineData(
        "struct M { public uint hDevice; public ushort {|TAPI2012:dwMessageID|}; public UIntPtr dwCallbackInstance, dwParam1, dwParam2, "
        + "dwParam3; }")]
    [InlineData(
        "struct M { public uint hDevice, dwMessageID; public UIntPtr dwCallbackInstance, dwParam1, {|TAPI2012:dwParam3|}, dwParam2; }")]
    [InlineData("struct M { public IntPtr {|TAPI2012:Device|}; public uint Id; public nuint A, B, C, D; }")]
    [InlineData("struct {|TAPI2012:M|} { public uint hDevice, dwMessageID; public UIntPtr dwCallbackInstance, dwParam1, dwParam2; }")]
    [InlineData(
        "[StructLayout(LayoutKind.Explicit)] struct M { [FieldOffset(0)] public uint hDevice; [FieldOffset(4)] public uint dwMessageID; "
        + "[FieldOffset(8)] public UIntPtr dwCallbackInstance; [FieldOffset(12)] public UIntPtr {|TAPI2012:dwParam1|}; [FieldOffset(24)] "
            + "public UIntPtr dwParam2; [FieldOffset(32)] public UIntPtr dwParam3; }")]
    public Task A_message_that_lies_otherwise_is_reported(string structure) =>
        Verify.RuleAsync<StructureLayoutAnalyzer>(WithMessages(structure));

    [Theory]
    [InlineData("struct M { public uint hDevice; " + Message + " }")]
    [InlineData("[StructLayout(LayoutKind.Sequential, Pack = 1)] struct M { public int hDevice; " + Message + " }")]
    [InlineData(
        "enum Id : uint { Reply = 12 } struct M { public uint hDevice; public Id dwMessageID; public IntPtr dwCallbackInstance, dwParam1, "
        + "dwParam2, dwParam3; public const int X = 1; public static long Y; }")]
    [InlineData("struct H { public uint Value; } struct M { public H hDevice; " + Message + " }")]
    [InlineData("struct M { public uint Device, Id; public nuint A, B, C, D; }")]
    [InlineData("struct M { public ulong DeviceAndId; public nuint A, B, C, D; }")]
    [InlineData("struct M { public ulong hDevice; public nuint dwCallbackInstance, dwParam1, dwParam2, dwParam3; }")]
    [InlineData(
        "[System.Runtime.CompilerServices.InlineArray(4)] struct P { private nuint _p; } struct M { public uint hDevice, dwMessageID; "
        + "public P Rest; }")]
    [InlineData("[StructLayout(LayoutKind.Sequential)] class C { public uint hDevice; } struct M { public uint hDevice; " + Message + " }")]
    public Task A_message_that_lies_right_is_not(string structure) => Verify.RuleAsync<StructureLayoutAnalyzer>(WithMessages(structure));

    [Fact]
    public Task What_is_wrong_on_x64_alone_is_fine_in_a_program_for_x86() => Verify.RuleAsync<StructureLayoutAnalyzer>(
        WithMessages(
            "struct M { public IntPtr hDevice; public uint dwMessageID; public uint dwCallbackInstance, dwParam1, dwParam2, dwParam3; }"),
        TestProject.Default with { Platform = Platform.X86 });

    [Fact]
    public Task A_union_that_is_written_as_two_fields_is_reported() => Verify.RuleAsync<StructureLayoutAnalyzer>(WithMessages(
        "struct LINEINITIALIZEEXPARAMS { "
        + Head
        + " public uint dwOptions; public IntPtr hEvent, {|TAPI2012:hCompletionPort|}; public uint dwCompletionKey; }",
        withStructure: false));

    [Theory]
    [InlineData(
        "[StructLayout(LayoutKind.Sequential, Pack = 1)] struct LINEINITIALIZEEXPARAMS { "
        + Head
        + " public uint dwOptions; public IntPtr hEvent; public uint dwCompletionKey; }")]
    [InlineData("struct LINECALLINFO { " + Head + " public uint hLine, dwLineDeviceID; }")]
    [InlineData(
        "unsafe struct VARSTRING { " + Head + " public uint dwStringFormat, dwStringSize, dwStringOffset; public fixed byte data[100]; }")]
    [InlineData("struct LineStyle { public double dwTotalSize; }")]
    [InlineData("readonly record struct LineMonitorTone(uint dwFrequency1, uint dwFrequency2, uint dwFrequency3);")]
    [InlineData("struct LineDevCaps { public string Name; public uint dwTotalSize, dwNeededSize, dwUsedSize; }")]
    [InlineData(
        "struct FORWARD { public uint dwForwardMode, dwCallerAddressSize, dwCallerAddressOffset, dwDestCountryCode, dwDestAddressSize, "
        + "dwDestAddressOffset; } struct LINEFORWARDLIST { public uint dwTotalSize, dwNumEntries; [MarshalAs(UnmanagedType.ByValArray, "
            + "SizeConst = 8)] public FORWARD[] ForwardList; }")]
    [InlineData(
        "struct LINEREQMAKECALLW { [MarshalAs(UnmanagedType.ByValArray, SizeConst = 80, ArraySubType = UnmanagedType.U2)] public char[] "
        + "szDestAddress; }")]
    [InlineData("class LineDevCaps { public string dwTotalSize; public long dwNeededSize, dwUsedSize; }")]
    [InlineData(
        "partial struct LINECALLINFO { public long dwTotalSize; } partial struct LINECALLINFO { public uint dwNeededSize, dwUsedSize; }")]
    public Task A_structure_by_name_that_lies_right_or_is_uncertain_is_not(string structure) =>
        Verify.RuleAsync<StructureLayoutAnalyzer>(WithMessages(structure, withStructure: false));

    [Theory]
    [InlineData("struct LINECALLINFO { " + Head + " public IntPtr {|TAPI2012:hLine|}; public uint dwLineDeviceID; }")]
    [InlineData("struct LineCallInfo_Tag { public long {|TAPI2012:dwTotalSize|}; public uint dwNeededSize, dwUsedSize, hLine; }")]
    [InlineData(
        "struct LINECALLINFO { public uint dwTotalSize, dwNeededSize, dwUsedSize, hLine, {|TAPI2012:dwAddressID|}, dwBearerMode; }")]
    [InlineData(
        "[StructLayout(LayoutKind.Sequential)] class LINECALLSTATUS { "
        + Head
        + " public uint dwCallState, dwCallStateMode, dwCallPrivilege, dwCallFeatures, dwDevSpecificSize, dwDevSpecificOffset, "
            + "dwCallFeatures2; public DateTime {|TAPI2012:tStateEntryTime|}; }")]
    public Task A_structure_by_name_that_lies_otherwise_is_reported(string structure) =>
        Verify.RuleAsync<StructureLayoutAnalyzer>(WithMessages(structure, withStructure: false));

    [Fact]
    public Task The_modules_character_set_counts() => Verify.RuleAsync<StructureLayoutAnalyzer>("""
        using System.Runtime.InteropServices;
        [module: DefaultCharSet(CharSet.Unicode)]
        struct Request
        {
            [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 80)] public string szDestAddress;
            [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 40)] public string szAppName;
            [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 40)] public string szCalledParty;
            [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 40)] public string szComment;
        }
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineGetRequestW(uint hLineApp, uint dwRequestMode, out Request lpRequestBuffer);
        }
        """);

    [Fact]
    public Task A_type_that_stands_for_two_structures_is_left_alone() => Verify.RuleAsync<StructureLayoutAnalyzer>("""
        using System.Runtime.InteropServices;
        struct Buffer { public uint dwTotalSize, dwNeededSize, dwUsedSize, dwStringFormat, dwStringSize, dwStringOffset; }
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineGetDevCapsW(uint hLineApp, uint dwDeviceID, uint dwAPIVersion,
                uint dwExtVersion, ref Buffer lpLineDevCaps);

            [DllImport("tapi32.dll")]
            public static extern int lineGetIDW(uint hLine, uint dwAddressID, uint hCall,
                uint dwSelect, ref Buffer lpDeviceID, [MarshalAs(UnmanagedType.LPWStr)] string lpszDeviceClass);
        }
        """);

    [Fact]
    public Task A_structure_that_only_pointers_reach_is_not_converted() => Verify.RuleAsync<StructureLayoutAnalyzer>("""
        using System.Runtime.InteropServices;
        unsafe struct M { public uint hDevice; public fixed bool Id[4]; public nuint dwCallbackInstance, dwParam1, dwParam2, dwParam3; }
        static unsafe class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineGetMessage(uint hLineApp, M* lpMessage, uint dwTimeout);
        }
        """);

    [Theory]
    [InlineData("string {|TAPI2012:bBytes|}", "ref")]
    [InlineData("string {|TAPI2012:bBytes|}", "out")]
    [InlineData("[MarshalAs(UnmanagedType.ByValTStr, SizeConst = 2000)] public string bBytes", "ref")]
    [InlineData("IntPtr bBytes", "ref")]
    [InlineData("string bBytes", "in")]
    public Task A_text_by_pointer_where_TAPI_writes_its_own_data_is_reported(string field, string passing)
    {
        var declared = field.StartsWith('[') ? field : "public " + field;
        var signature = passing == "in"
            ? "lineSetCallParams(uint a, uint b, uint c, uint d, in Pause lpCallStatus)"
            : $"lineGetCallStatus(uint hCall, {passing} Status lpCallStatus)";
        return Verify.RuleAsync<StructureLayoutAnalyzer>($$"""
            using System;
            using System.Runtime.InteropServices;
            struct Status { {{Head}} public uint dwCallState; {{declared}}; }
            static class Native
            {
                [DllImport("tapi32.dll")]
                public static extern int {{signature}};
            }
            struct Pause { public uint A; public string B; }
            """);
    }

    [Fact]
    public Task Structures_of_a_program_for_another_librarys_telephony_are_left_alone() => Verify.RuleAsync<StructureLayoutAnalyzer>("""
        using System;
        using System.Runtime.InteropServices;
        struct LINEEXTENSIONID { public IntPtr dwExtensionID0, dwExtensionID1, dwExtensionID2, dwExtensionID3; }
        static class Native
        {
            [DllImport("coredll.dll")]
            public static extern int lineNegotiateAPIVersion(IntPtr hLineApp, uint dwDeviceID, uint low,
                uint high, out uint version, out LINEEXTENSIONID lpExtensionID);
        }
        """);

    [Fact]
    public Task What_another_generator_wrote_is_left_alone() => Verify.RuleAsync<StructureLayoutAnalyzer>(
        WithMessages(string.Empty),
        TestProject.Default with
        {
            Files = [("Other.g.cs", "// <auto-generated/>\nstruct M { public System.IntPtr hDevice; public uint dwMessageID; }")],
        });

    private static string WithMessages(string structure, bool withStructure = true) => $$"""
        using System;
        using System.Runtime.InteropServices;
        {{structure}}
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineGetMessage(uint hLineApp, {{(withStructure ? "out M" : "IntPtr")}} lpMessage, uint dwTimeout);
        }
        """;
}

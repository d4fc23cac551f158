using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Layouts;
using Tapi.Generator.CodeFixes.Layouts;

namespace Tapi.Analyzers.Tests.Layouts;

/// <summary>
/// The fix of TAPI2012 ends in the header's layout, or is not offered. That the result raises no report is part of each check.
/// </summary>
public class StructureLayoutFixTests
{
    private const string Params = "public UIntPtr dwCallbackInstance, dwParam1, dwParam2, dwParam3;";

    [Theory]
    [InlineData("struct", "[StructLayout(LayoutKind.Sequential, Pack = 1)]\nstruct")]
    [InlineData(
        "/// <summary>Ours.</summary>\n[Serializable]\npublic struct",
        "/// <summary>Ours.</summary>\n[StructLayout(LayoutKind.Sequential, Pack = 1)]\n[Serializable]\npublic struct")]
    [InlineData("[StructLayout(LayoutKind.Sequential)]\nstruct", "[StructLayout(LayoutKind.Sequential, Pack = 1)]\nstruct")]
    [InlineData(
        "[StructLayout(LayoutKind.Sequential, Pack = 8 /* ours */, CharSet = CharSet.Unicode)]\nstruct",
        "[StructLayout(LayoutKind.Sequential, Pack = 1 /* ours */, CharSet = CharSet.Unicode)]\nstruct")]
    [InlineData(
        "[Serializable, StructLayout((short)0, Size = 96)]\npartial struct",
        "[Serializable, StructLayout((short)0, Size = 96, Pack = 1)]\npartial struct")]
    public Task It_packs(string before, string after)
    {
        const string name =
            " LINEAGENTSESSIONINFO { public uint dwTotalSize, dwNeededSize, dwUsedSize, dwAgentSessionState, dwNextAgentSessionState; "
            + "public double ";
        const string rest = "; public uint dwSessionDuration; }";
        return Fix(
            $"{before}{name}{{|TAPI2012:dateSessionStartTime|}}{rest}", $"{after}{name}dateSessionStartTime{rest}", message: "IntPtr");
    }

    [Fact]
    public Task It_writes_the_attributes_full_name_where_nothing_imports_it() =>
        Verify.FixAsync<StructureLayoutAnalyzer, StructureLayoutFix>(
        """
        namespace Ours
        {
            record struct LineAgentSessionInfo(uint dwTotalSize, uint dwNeededSize, uint dwUsedSize,
                uint dwAgentSessionState, uint dwNextAgentSessionState, double {|TAPI2012:dateSessionStartTime|});
        }
        """ + Lonely,
        """
        namespace Ours
        {
            [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Sequential, Pack = 1)]
            record struct LineAgentSessionInfo(uint dwTotalSize, uint dwNeededSize, uint dwUsedSize,
                uint dwAgentSessionState, uint dwNextAgentSessionState, double dateSessionStartTime);
        }
        """ + Lonely);

    [Theory]
    [InlineData(
        "struct M { public IntPtr {|TAPI2012:hDevice|}; public uint dwMessageID; " + Params + " }",
        "struct M { public uint hDevice; public uint dwMessageID; " + Params + " }")]
    [InlineData(
        "struct M { public long {|TAPI2012:hDevice|}, dwMessageID; " + Params + " }",
        "struct M { public uint hDevice, dwMessageID; " + Params + " }")]
    [InlineData(
        "struct M { public uint hDevice, dwMessageID; public uint {|TAPI2012:dwCallbackInstance|}, dwParam1, dwParam2, dwParam3; }",
        "struct M { public uint hDevice, dwMessageID; public nuint dwCallbackInstance, dwParam1, dwParam2, dwParam3; }")]
    [InlineData(
        "struct M { public uint hDevice, dwMessageID, {|TAPI2012:dwCallbackInstance|}, dwParam1, dwParam2, dwParam3; }",
        "struct M { public uint hDevice, dwMessageID; public nuint dwCallbackInstance, dwParam1, dwParam2, dwParam3; }")]
    [InlineData(
        "struct M { public uint hDevice; public uint dwMessageID; public IntPtr dwCallbackInstance; public uint {|TAPI2012:dwParam1|}, "
        + "dwParam2, dwParam3; }",
        "struct M { public uint hDevice; public uint dwMessageID; public IntPtr dwCallbackInstance; public UIntPtr dwParam1, dwParam2, "
        + "dwParam3; }")]
    [InlineData(
        "struct M { public uint hDevice; public char {|TAPI2012:dwMessageID|}; " + Params + " }",
        "struct M { public uint hDevice; public uint dwMessageID; " + Params + " }")]
    [InlineData(
        "struct M { public uint hDevice; [MarshalAs(UnmanagedType.U1)] public bool {|TAPI2012:dwMessageID|}; " + Params + " }",
        "struct M { public uint hDevice; public uint dwMessageID; " + Params + " }")]
    [InlineData(
        "struct M { public nint {|TAPI2012:Device|}; public uint Id; public nuint A, B, C, D; }",
        "struct M { public uint Device; public uint Id; public nuint A, B, C, D; }")]
    [InlineData(
        "struct M { public long {|TAPI2012:hDevice|} { get; set; } public uint dwMessageID { get; set; } " + Params + " }",
        "struct M { public uint hDevice { get; set; } public uint dwMessageID { get; set; } " + Params + " }")]
    [InlineData(
        "record struct M(uint hDevice, uint dwMessageID, uint {|TAPI2012:dwCallbackInstance|}, ulong dwParam1, UIntPtr dwParam2, UIntPtr "
        + "dwParam3);",
        "record struct M(uint hDevice, uint dwMessageID, UIntPtr dwCallbackInstance, "
        + "UIntPtr dwParam1, UIntPtr dwParam2, UIntPtr dwParam3);")]
    [InlineData(
        "[StructLayout(LayoutKind.Sequential)] partial class M { public ushort {|TAPI2012:hDevice|}; public uint dwMessageID; "
        + Params
        + " }",
        "[StructLayout(LayoutKind.Sequential)] partial class M { public uint hDevice; public uint dwMessageID; " + Params + " }")]
    [InlineData(
        "readonly struct M { readonly long {|TAPI2012:hDevice|}; readonly uint dwMessageID; readonly nuint dwCallbackInstance, dwParam1, "
        + "dwParam2, dwParam3; public uint Device => (uint)hDevice; }",
        "readonly struct M { readonly uint hDevice; readonly uint dwMessageID; readonly nuint dwCallbackInstance, dwParam1, dwParam2, "
        + "dwParam3; public uint Device => (uint)hDevice; }")]
    public Task It_declares_the_headers_types(string before, string after) =>
        Fix(before, after, before.Contains("class", StringComparison.Ordinal) ? "[Out] M" : "out M");

    [Fact]
    public Task It_splits_declarations_and_keeps_comments_and_lines() => Fix(
        """
        struct M
        {
            // TAPI's own.
            public ulong {|TAPI2012:hDevice|}; // a handle

            /// <summary>Numbers.</summary>
            internal uint dwMessageID, dwCallbackInstance, dwParam1; // three
            public nuint dwParam2,
                dwParam3;
        }
        """,
        """
        struct M
        {
            // TAPI's own.
            public uint hDevice; // a handle

            /// <summary>Numbers.</summary>
            internal uint dwMessageID;
            internal nuint dwCallbackInstance, dwParam1; // three
            public nuint dwParam2,
                dwParam3;
        }
        """);

    [Fact]
    public Task It_writes_types_for_older_language_versions() => Fix(
        "struct M { public uint hDevice, dwMessageID, {|TAPI2012:dwCallbackInstance|}, dwParam1, dwParam2, dwParam3; }",
        "struct M { public uint hDevice, dwMessageID; public UIntPtr dwCallbackInstance, dwParam1, dwParam2, dwParam3; }",
        project: TestProject.Default with { Language = LanguageVersion.CSharp7_3 });

    [Fact]
    public Task It_ends_right_on_both_architectures_in_a_program_for_one() => Fix(
        "struct M { public long {|TAPI2012:hDevice|}; public uint dwMessageID, dwCallbackInstance, dwParam1, dwParam2, dwParam3; }",
        "struct M { public uint hDevice; public uint dwMessageID; public nuint dwCallbackInstance, dwParam1, dwParam2, dwParam3; }",
        project: TestProject.Default with { Platform = Platform.X86 });

    [Fact]
    public Task A_type_and_the_packing_change_together() => Fix(
        "struct LINEAGENTSESSIONINFO { public long {|TAPI2012:dwTotalSize|}; public uint dwNeededSize, dwUsedSize, dwAgentSessionState, "
        + "dwNextAgentSessionState; public double dateSessionStartTime; }",
        "[StructLayout(LayoutKind.Sequential, Pack = 1)]\nstruct LINEAGENTSESSIONINFO { public uint dwTotalSize; public uint dwNeededSize, "
        + "dwUsedSize, dwAgentSessionState, dwNextAgentSessionState; public double dateSessionStartTime; }",
        message: "IntPtr");

    [Theory]
    [InlineData(
        "public IntPtr hEvent, {|TAPI2012:hCompletionPort|}; public uint dwCompletionKey;",
        "public IntPtr hEvent; public IntPtr hCompletionPort { get => hEvent; set => hEvent = value; } public uint dwCompletionKey;")]
    [InlineData(
        "public nint hEvent; internal nint {|TAPI2012:hCompletionPort|}; public uint dwCompletionKey;",
        "public nint hEvent; internal nint hCompletionPort { get => hEvent; set => hEvent = value; } public uint dwCompletionKey;")]
    [InlineData(
        "public uint {|TAPI2012:hEvent|}, hCompletionPort, dwCompletionKey;",
        "public nint hEvent; public nint hCompletionPort { get => hEvent; set => hEvent = value; } public uint dwCompletionKey;")]
    public Task Two_fields_for_a_union_become_one(string before, string after)
    {
        const string head = "struct LINEINITIALIZEEXPARAMS { public uint dwTotalSize, dwNeededSize, dwUsedSize; public uint dwOptions; ";
        return Fix(head + before + " }", head + after + " }", "IntPtr");
    }

    [Theory]
    [InlineData(
        "struct {|TAPI2012:M|} { public uint hDevice, dwMessageID; public UIntPtr dwCallbackInstance, dwParam1, dwParam2; }",
        "struct M { public uint hDevice, dwMessageID; public UIntPtr dwCallbackInstance, dwParam1, dwParam2; public UIntPtr dwParam3; }")]
    [InlineData(
        "struct M { public long {|TAPI2012:hDevice|}; internal uint dwMessageID; public nuint dwCallbackInstance, dwParam1, dwParam3; }",
        "struct M { public uint hDevice; internal uint dwMessageID; public nuint dwCallbackInstance, dwParam1, dwParam2, dwParam3; }")]
    [InlineData(
        "struct M { internal uint {|TAPI2012:dwMessageID|}; public readonly nuint dwParam1; public nuint dwParam2, dwParam3; }",
        "struct M { internal uint hDevice; internal uint dwMessageID; public readonly nuint dwCallbackInstance; public readonly nuint "
        + "dwParam1; public nuint dwParam2, dwParam3; }")]
    [InlineData(
        "struct M { public uint hDevice { get; set; } public nuint {|TAPI2012:dwCallbackInstance|} { get; set; } public nuint dwParam1, "
        + "dwParam2, dwParam3; }",
        "struct M { public uint hDevice { get; set; } public uint dwMessageID; public nuint dwCallbackInstance { get; set; } public nuint "
        + "dwParam1, dwParam2, dwParam3; }")]
    public Task Members_that_were_left_out_are_added(string before, string after) => Fix(before, after);

    [Fact]
    public Task They_are_added_on_their_own_lines() => Fix(
        """
        struct M
        {
            /// <summary>The handle.</summary>
            public uint hDevice; // of a line or a phone

            /// <summary>What was given to lineInitialize.</summary>
            public UIntPtr {|TAPI2012:dwCallbackInstance|};
            public UIntPtr dwParam1; // the request
            public UIntPtr dwParam2;
            public UIntPtr dwParam3;
        }

        struct LINECALLINFO
        {
            public uint dwTotalSize, dwNeededSize,
                dwUsedSize, hLine,
                {|TAPI2012:dwAddressID|}, dwBearerMode;
        }
        """,
        """
        struct M
        {
            /// <summary>The handle.</summary>
            public uint hDevice; // of a line or a phone
            public uint dwMessageID;

            /// <summary>What was given to lineInitialize.</summary>
            public UIntPtr dwCallbackInstance;
            public UIntPtr dwParam1; // the request
            public UIntPtr dwParam2;
            public UIntPtr dwParam3;
        }

        struct LINECALLINFO
        {
            public uint dwTotalSize, dwNeededSize,
                dwUsedSize, hLine,
                dwLineDeviceID, dwAddressID, dwBearerMode;
        }
        """);

    [Theory]
    [InlineData("szDestAddress", "80", "40", "40", "80")]
    [InlineData("szAppName", "80", "80", "40", "80")]
    public Task Texts_get_the_headers_length_and_encoding(string first, params string[] lengths)
    {
        const string right = "[StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)]\n";
        var names = new[] { "szDestAddress", "szAppName", "szCalledParty", "szComment" };
        var wrong = Fields((name, index) => (lengths[index], name == first ? $"{{|TAPI2012:{name}|}}" : name));
        var fixedFields = Fields((name, index) => (index is 0 or 3 ? "80" : "40", name));
        return Fix((first == "szAppName" ? right : string.Empty) + wrong, right + fixedFields, "IntPtr");

        string Fields(Func<string, int, (string Length, string Name)> field) =>
            "struct LINEREQMAKECALLW { " + string.Join(" ", names.Select((name, index) =>
            field(name, index) is var (length, written)
                ? $"[MarshalAs(UnmanagedType.ByValTStr, SizeConst = {length})] public string {written};"
                : string.Empty)) + " }";
    }

    [Fact]
    public Task Fixed_buffers_get_the_headers_length() => Fix(
        "unsafe struct LINEREQMAKECALLW { public fixed char {|TAPI2012:szDestAddress|}[40]; public fixed char szAppName[40]; public fixed "
        + "char szCalledParty[40]; public fixed char szComment[0x28]; }",
        "unsafe struct LINEREQMAKECALLW { public fixed char szDestAddress[80]; public fixed char szAppName[40]; public fixed char "
        + "szCalledParty[40]; public fixed char szComment[80]; }",
        message: "IntPtr");

    [Fact]
    public Task Uses_that_still_compile_are_no_hindrance() => Fix(
        "struct M { public IntPtr {|TAPI2012:hDevice|}; public uint dwMessageID; "
        + Params
        + " public bool IsLine => (long)hDevice == 1; }",
        "struct M { public uint hDevice; public uint dwMessageID; " + Params + " public bool IsLine => (long)hDevice == 1; }",
        project: Elsewhere("static class Other { static uint Device(M message) => (uint)message.hDevice; }"));

    [Fact]
    public Task Uses_elsewhere_that_would_not_compile_keep_what_they_have() => NotOffered(
        "struct M { public IntPtr {|TAPI2012:hDevice|}; public uint dwMessageID; " + Params + " }",
        project: Elsewhere("static class Other { static int Device(M message) => message.hDevice.ToInt32(); }"));

    [Theory]
    [InlineData(
        "struct M { public uint hDevice, dwMessageID; public UIntPtr dwCallbackInstance, dwParam1, {|TAPI2012:dwParam3|}, dwParam2; }")]
    [InlineData(
        "struct M { public ulong {|TAPI2012:hDevice|}; public uint dwMessageID, extra; public UIntPtr dwCallbackInstance, dwParam1, "
        + "dwParam3; }")]
    [InlineData("record struct {|TAPI2012:M|}(uint hDevice, uint dwMessageID, nuint dwCallbackInstance, nuint dwParam1, nuint dwParam2);")]
    [InlineData(
        "struct M { public uint hDevice, {|TAPI2012:dwCallbackInstance|}; public uint dwParam1; public UIntPtr dwParam2, dwParam3; }")]
    [InlineData("enum Id : ulong { None } struct M { public uint hDevice; public Id {|TAPI2012:dwMessageID|}; " + Params + " }")]
    [InlineData("struct Id { public ulong Value; } struct M { public uint hDevice; public Id {|TAPI2012:dwMessageID|}; " + Params + " }")]
    [InlineData(
        "struct M { public uint hDevice, /* which */ dwMessageID, {|TAPI2012:dwCallbackInstance|}, dwParam1, dwParam2, dwParam3; }")]
    [InlineData(
        "[StructLayout(LayoutKind.Explicit)] struct M { [FieldOffset(0)] public long {|TAPI2012:hDevice|}; [FieldOffset(4)] public uint "
        + "dwMessageID; [FieldOffset(8)] public UIntPtr dwCallbackInstance; [FieldOffset(16)] public UIntPtr dwParam1; [FieldOffset(24)] "
            + "public UIntPtr dwParam2; [FieldOffset(32)] public UIntPtr dwParam3; }")]
    [InlineData(
        "record struct M([property: Obsolete] long {|TAPI2012:hDevice|}, uint dwMessageID, UIntPtr dwCallbackInstance, UIntPtr dwParam1, "
        + "UIntPtr dwParam2, UIntPtr dwParam3);")]
    public Task What_is_not_certain_is_not_offered(string structure) => NotOffered(structure);

    [Theory]
    [InlineData("public IntPtr hEvent; public UIntPtr {|TAPI2012:hCompletionPort|};")]
    [InlineData("public IntPtr hEvent; public uint dwReserved; public IntPtr {|TAPI2012:hCompletionPort|};")]
    [InlineData("public readonly IntPtr hEvent, {|TAPI2012:hCompletionPort|};")]
    [InlineData("public IntPtr hEvent, {|TAPI2012:hCompletionPort|}; void Fill(ref IntPtr port) => Fill(ref hCompletionPort);")]
    public Task A_union_that_is_not_certain_is_not_offered(string fields) =>
        NotOffered(
            "struct LINEINITIALIZEEXPARAMS { public uint dwTotalSize, dwNeededSize, dwUsedSize; public uint dwOptions; "
            + fields
            + " public uint dwCompletionKey; }",
            "IntPtr");

    [Fact]
    public Task All_structures_of_a_file_are_fixed_at_once() => Fix(
        """
        struct M { public long {|TAPI2012:hDevice|}; public uint dwMessageID;
            public nuint dwCallbackInstance, dwParam1, dwParam2, dwParam3; }
        struct LINECALLINFO { public uint dwTotalSize, dwNeededSize, dwUsedSize;
            public IntPtr {|TAPI2012:hLine|}; public uint dwLineDeviceID; }
        struct LINEAGENTSESSIONINFO { public uint dwTotalSize, dwNeededSize, dwUsedSize, dwAgentSessionState, dwNextAgentSessionState;
            public double {|TAPI2012:dateSessionStartTime|}; }
        """,
        """
        struct M { public uint hDevice; public uint dwMessageID; public nuint dwCallbackInstance, dwParam1, dwParam2, dwParam3; }
        struct LINECALLINFO { public uint dwTotalSize, dwNeededSize, dwUsedSize; public uint hLine; public uint dwLineDeviceID; }
        [StructLayout(LayoutKind.Sequential, Pack = 1)]
        struct LINEAGENTSESSIONINFO { public uint dwTotalSize, dwNeededSize, dwUsedSize, dwAgentSessionState, dwNextAgentSessionState;
            public double dateSessionStartTime; }
        """);

    private const string Lonely =
        "\nstatic class Native { [System.Runtime.InteropServices.DllImport(\"tapi32.dll\")] static extern int lineShutdown(uint app); }";

    private static TestProject Elsewhere(string text) => TestProject.Default with { Files = [("Other.cs", text)] };

    private static Task NotOffered(string structure, string message = "out M", TestProject? project = null) =>
        Fix(structure, structure, message, project);

    private static Task Fix(string before, string after, string message = "out M", TestProject? project = null) =>
        Verify.FixAsync<StructureLayoutAnalyzer, StructureLayoutFix>(Source(before, message), Source(after, message), project);

    private static string Source(string structure, string message) => $$"""
        using System;
        using System.Runtime.InteropServices;
        {{structure}}
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineGetMessage(uint hLineApp, {{message}} lpMessage, uint dwTimeout);
        }
        """;
}

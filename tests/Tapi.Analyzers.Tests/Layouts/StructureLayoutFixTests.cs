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
    internal const string Params = "public UIntPtr dwCallbackInstance, dwParam1, dwParam2, dwParam3;";

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
        struct M { public uint hDevice; public uint dwMessageID;
            public nuint dwCallbackInstance, dwParam1, dwParam2, dwParam3; }
        struct LINECALLINFO { public uint dwTotalSize, dwNeededSize, dwUsedSize;
            public uint hLine; public uint dwLineDeviceID; }
        [StructLayout(LayoutKind.Sequential, Pack = 1)]
        struct LINEAGENTSESSIONINFO { public uint dwTotalSize, dwNeededSize, dwUsedSize, dwAgentSessionState, dwNextAgentSessionState;
            public double dateSessionStartTime; }
        """);

    internal const string Lonely =
        "\nstatic class Native { [System.Runtime.InteropServices.DllImport(\"tapi32.dll\")] static extern int lineShutdown(uint app); }";

    internal static TestProject Elsewhere(string text) => TestProject.Default with { Files = [("Other.cs", text)] };

    internal static Task NotOffered(string structure, string message = "out M", TestProject? project = null) =>
        Fix(structure, structure, message, project);

    internal static Task Fix(string before, string after, string message = "out M", TestProject? project = null) =>
        Verify.FixAsync<StructureLayoutAnalyzer, StructureLayoutFix>(Source(before, message), Source(after, message), project);

    internal static string Source(string structure, string message) => $$"""
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

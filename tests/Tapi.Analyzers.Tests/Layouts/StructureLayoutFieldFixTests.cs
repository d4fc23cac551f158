using static Tapi.Analyzers.Tests.Layouts.StructureLayoutFixTests;

namespace Tapi.Analyzers.Tests.Layouts;

/// <summary>The fix of TAPI2012 where fields are joined, added or get another length.</summary>
public class StructureLayoutFieldFixTests
{
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
}

using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Sizes;

namespace Tapi.Analyzers.Tests.Sizes;

/// <summary>TAPI3013: the needed size is never looked at.</summary>
public class NeededSizeTests
{
    private const string Types =
        """
        using System;
        using System.Runtime.InteropServices;
        struct LINEDEVCAPS { public uint dwTotalSize, dwNeededSize, dwUsedSize, dwProviderInfoSize, dwProviderInfoOffset, dwNumAddresses; }
        struct LINECALLINFO { public int TotalSize, NeededSize, UsedSize, LineHandle, CallerIDOffset; }
        struct Header { public uint dwTotalSize, dwNeededSize, dwUsedSize; }
        struct VARSTRING { public uint dwTotalSize, dwNeededSize, dwUsedSize, dwStringFormat, dwStringSize, dwStringOffset; }
        enum LINEERR { STRUCTURETOOSMALL = unchecked((int)0x8000004D), NOMEM = unchecked((int)0x80000044) }
        static unsafe class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineGetDevCaps(uint app, uint device, uint version, uint ext, ref LINEDEVCAPS caps);
            [DllImport("tapi32.dll", EntryPoint = "lineGetDevCaps")]
            public static extern int lineGetDevCapsBuffer(uint app, uint device, uint version, uint ext, IntPtr caps);
            [DllImport("tapi32.dll", EntryPoint = "lineGetDevCaps")]
            public static extern int lineGetDevCapsPointer(uint app, uint device, uint version, uint ext, void* caps);
            [DllImport("tapi32.dll")] public static extern int lineGetCallInfo(uint call, IntPtr info);
            [DllImport("tapi32.dll")]
            public static extern int lineGetID(uint line, uint address, uint call, uint select, ref VARSTRING id, string deviceClass);
            public static void Use(object value) { }
        }

        """;

    [Fact]
    public Task A_structure_whose_texts_are_used_and_whose_needed_size_is_not_is_reported() => Verify.RuleAsync<NeededSizeAnalyzer>(Types +
        """
        static class Program
        {
            static void Run()
            {
                var caps = new LINEDEVCAPS { dwTotalSize = 1000, dwNeededSize = 0 };
                {|TAPI3013:Native.lineGetDevCaps(1, 0, 0x20000, 0, ref caps)|};
                caps.dwNeededSize = 0;
                if ({|TAPI3013:Native.lineGetDevCaps(1, 1, 0x20000, 0, ref caps)|} != 0) throw new Exception();
                Native.Use(caps.dwProviderInfoOffset);
            }
        }
        """);

    [Fact]
    public Task A_buffer_that_is_read_as_such_a_structure_is_reported() => Verify.RuleAsync<NeededSizeAnalyzer>(Types +
        """
        static unsafe class Program
        {
            static void Run()
            {
                var buffer = Marshal.AllocHGlobal(2048);
                Marshal.WriteInt32(buffer, 2048);
                {|TAPI3013:Native.lineGetDevCapsBuffer(1, 0, 0x20000, 0, buffer)|};
                var caps = Marshal.PtrToStructure<LINEDEVCAPS>(buffer);
                Native.Use(Marshal.PtrToStringAnsi(buffer + (int)caps.dwProviderInfoOffset)!);
                {|TAPI3013:Native.lineGetCallInfo(1, buffer)|};
                var info = (LINECALLINFO)Marshal.PtrToStructure(buffer, typeof(LINECALLINFO))!;
                Native.Use(info.CallerIDOffset);
                var bytes = stackalloc byte[1000];
                {|TAPI3013:Native.lineGetDevCapsPointer(1, 0, 0x20000, 0, bytes)|};
                Native.Use(((LINEDEVCAPS*)bytes)->dwProviderInfoOffset);
            }
        }
        """);

    [Theory]
    [InlineData("Native.Use(caps.dwProviderInfoOffset); Native.Use(caps.dwNeededSize);")]
    [InlineData("Native.Use(caps.dwProviderInfoOffset); if (caps is { dwNeededSize: > 1000 }) throw new Exception();")]
    [InlineData("Native.Use(caps.dwNumAddresses);")]
    [InlineData("caps.dwProviderInfoOffset = 0;")]
    [InlineData("Native.Use(caps.dwProviderInfoOffset); if (result == unchecked((int)0x8000004D)) throw new Exception();")]
    [InlineData("Native.Use(caps.dwProviderInfoOffset); if ((LINEERR)result == LINEERR.STRUCTURETOOSMALL) throw new Exception();")]
    [InlineData(
        "Native.Use(caps.dwProviderInfoOffset); switch ((LINEERR)result) { case LINEERR.STRUCTURETOOSMALL: throw new Exception(); }")]
    [InlineData("Native.Use(caps.dwProviderInfoOffset); var header = new Header(); Native.Use(header.dwNeededSize);")]
    [InlineData("Native.Use(caps.dwProviderInfoOffset); Native.Use(Marshal.ReadInt32(IntPtr.Zero, 4));")]
    [InlineData("Native.Use(caps.dwProviderInfoOffset); Native.Use(Marshal.OffsetOf<LINEDEVCAPS>(\"dwNeededSize\"));")]
    [InlineData("Native.Use(caps.dwProviderInfoOffset); Native.Use(BitConverter.ToInt32(new byte[8], 4));")]
    [InlineData("Native.Use(caps.dwProviderInfoOffset); unsafe { Native.Use(((uint*)&caps)[1]); }")]
    public Task It_is_silent(string rest) => Verify.RuleAsync<NeededSizeAnalyzer>(Types +
        $$"""
        static class Program
        {
            static void Run()
            {
                var caps = new LINEDEVCAPS { dwTotalSize = 1000 };
                var result = Native.lineGetDevCaps(1, 0, 0x20000, 0, ref caps);
                {{rest}}
            }
        }
        """);

    [Fact]
    public Task A_device_identifier_has_a_size_that_is_known() => Verify.RuleAsync<NeededSizeAnalyzer>(Types +
        """
        static class Program
        {
            static void Run()
            {
                var id = new VARSTRING { dwTotalSize = 100 };
                Native.lineGetID(1, 0, 0, 1, ref id, "wave/in");
                Native.Use(id.dwStringOffset);
            }
        }
        """);

    [Fact]
    public Task Another_structure_s_size_does_not_count_nor_does_a_table_of_errors() => Verify.RuleAsync<NeededSizeAnalyzer>(Types +
        """
        static class Program
        {
            static void Run()
            {
                var caps = new LINEDEVCAPS { dwTotalSize = 1000 };
                {|TAPI3013:Native.lineGetDevCaps(1, 0, 0x20000, 0, ref caps)|};
                Native.Use(caps.dwProviderInfoOffset);
                Native.Use(new LINECALLINFO().NeededSize);
            }

            static string Text(int error) => error switch
            {
                unchecked((int)0x8000004D) => "too small",
                -1 => "1", -2 => "2", -3 => "3", -4 => "4", -5 => "5", -6 => "6", -7 => "7", -8 => "8", _ => "?",
            };
        }
        """);
}

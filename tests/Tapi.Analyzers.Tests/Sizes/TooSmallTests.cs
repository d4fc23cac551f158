using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Sizes;

namespace Tapi.Analyzers.Tests.Sizes;

/// <summary>TAPI3014: a buffer that is too small is treated as a failure. LINEERR_STRUCTURETOOSMALL is 0x8000004D.</summary>
public class TooSmallTests
{
    [Theory]
    [InlineData(
        "var r = lineGetDevCaps(1, 0, 2, 0, buffer); if ({|TAPI3014:r == TOOSMALL|}) throw new Exception(\"too small\"); return true;")]
    [InlineData("if ({|TAPI3014:lineGetDevCaps(1, 0, 2, 0, buffer) == TOOSMALL|}) throw new Exception(); return true;")]
    [InlineData(
        "var r = lineGetDevCaps(1, 0, 2, 0, buffer); if ({|TAPI3014:r == TOOSMALL|}) { Console.WriteLine(\"too small\"); return false; } "
        + "return true;")]
    [InlineData("var r = lineGetDevCaps(1, 0, 2, 0, buffer); if (r == NOMEM || {|TAPI3014:r == TOOSMALL|}) return false; return true;")]
    [InlineData("var r = lineGetDevCaps(1, 0, 2, 0, buffer); if ({|TAPI3014:(uint)r == 0x8000004D|}) throw Failure(r); return true;")]
    [InlineData(
        "var r = lineGetDevCaps(1, 0, 2, 0, buffer); switch (r) { case {|TAPI3014:TOOSMALL|}: throw new Exception(); case NOMEM: throw new "
        + "Exception(); default: return true; }")]
    [InlineData("var r = lineGetDevCaps(1, 0, 2, 0, buffer); if ({|TAPI3014:r is TOOSMALL|}) return false; return true;")]
    [InlineData(
        "int r; while ((r = lineGetDevCaps(1, 0, 2, 0, buffer)) == TOOSMALL) { buffer = Marshal.ReAllocHGlobal(buffer, 10); if (r == "
        + "TOOSMALL) throw new Exception(); } return true;")]
    [InlineData(
        "var r = lineGetDevCaps(1, 0, 2, 0, buffer); if (r == TOOSMALL) { r = lineGetDevCaps(1, 0, 2, 0, Marshal.AllocHGlobal(9999)); if "
        + "(r == TOOSMALL) throw new Exception(); } return true;")]
    [InlineData("var r = lineGetDevCaps(1, 0, 2, 0, buffer); if (r == TOOSMALL) return Run(2 * field); return true;")]
    [InlineData(
        "again: var r = lineGetDevCaps(1, 0, 2, 0, buffer); if (r == TOOSMALL) { Marshal.WriteInt32(buffer, 9); goto again; } if (r == "
        + "TOOSMALL) return false; return true;")]
    [InlineData("var r = lineGetDevCaps(1, 0, 2, 0, buffer); if (r == TOOSMALL) field *= 2; return true;")]
    [InlineData("var r = lineGetDevCaps(1, 0, 2, 0, buffer); if (r == NOMEM) throw new Exception(); return true;")]
    [InlineData("var r = lineGetDevCaps(1, 0, 2, 0, buffer); if (r != TOOSMALL) throw new Exception(); return true;")]
    [InlineData(
        "var r = lineGetDevCaps(1, 0, 2, 0, buffer); if (r == TOOSMALL) throw new "
        + "Exception(Marshal.PtrToStructure<LINEDEVCAPS>(buffer).dwNeededSize + \" needed\"); return true;")]
    [InlineData(
        "var own = Marshal.AllocHGlobal(n); var r = lineGetDevCaps(1, 0, 2, 0, own); if (r == TOOSMALL) return false; return true;")]
    [InlineData(
        "var own = Marshal.AllocHGlobal(field); var r = lineGetDevCaps(1, 0, 2, 0, own); if (r == TOOSMALL) return false; return true;")]
    [InlineData("var r = lineGetNumRings(1, 0, out _); if (r == TOOSMALL) throw new Exception(); return true;")]
    public Task It_depends_on_what_follows(string body) => Verify.RuleAsync<TooSmallAnalyzer>(
        $$"""
        using System;
        using System.Runtime.InteropServices;
        struct LINEDEVCAPS { public uint dwTotalSize, dwNeededSize, dwUsedSize; }
        static class Program
        {
            const int TOOSMALL = unchecked((int)0x8000004D), NOMEM = unchecked((int)0x80000044);
            static int field;
            [DllImport("tapi32.dll")] static extern int lineGetDevCaps(uint app, uint device, uint version, uint ext, IntPtr caps);
            [DllImport("tapi32.dll")] static extern int lineGetNumRings(uint line, uint address, out uint rings);
            static Exception Failure(int error) => new Exception(error.ToString());
            static bool Run(int n)
            {
                var buffer = Marshal.AllocHGlobal(1000);
                {{body}}
            }
        }
        """);

    [Theory]
    [InlineData("IntPtr buffer")]
    [InlineData("IntPtr buffer, int size")]
    public Task A_caller_s_buffer_can_be_enlarged_there(string parameters) => Verify.RuleAsync<TooSmallAnalyzer>(
        $$"""
        using System;
        using System.Runtime.InteropServices;
        static class Program
        {
            [DllImport("tapi32.dll")] static extern int lineGetCallInfo(uint call, IntPtr info);
            static void Run({{parameters}})
            {
                if (lineGetCallInfo(1, buffer) == unchecked((int)0x8000004D)) throw new Exception();
            }
        }
        """);
}

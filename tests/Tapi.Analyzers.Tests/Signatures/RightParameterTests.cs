using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Signatures;

namespace Tapi.Analyzers.Tests.Signatures;

/// <summary>TAPI2003: parameters that are right, however unusual.</summary>
public class RightParameterTests
{
    [Fact]
    public Task Everything_that_is_passed_as_the_header_has_it_is_silent() => Verify.RuleAsync<ParametersAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        using System.Text;
        enum Mode : uint { None }
        readonly record struct HCALL(uint Value);
        struct Instance { public IntPtr Value; }
        struct Any { public int A; public int B; public int C; }
        delegate void Callback(uint device, uint message, UIntPtr instance, UIntPtr a, UIntPtr b, UIntPtr c);
        [StructLayout(LayoutKind.Sequential)] class Status { public uint TotalSize; }
        static unsafe class Native
        {
            [DllImport("tapi32.dll", EntryPoint = "lineGetNumRings")]
            public static extern int Rings1(IntPtr line, short address, out int rings);

            [DllImport("tapi32.dll", EntryPoint = "lineGetNumRings")]
            public static extern int Rings2(HandleRef line, Mode address, out Mode rings);

            [DllImport("tapi32.dll", EntryPoint = "lineGetNumRings")]
            public static extern int Rings3([MarshalAs(UnmanagedType.CustomMarshaler, MarshalType = "Lines")] object line,
                bool address, void* rings);

            [DllImport("tapi32.dll", EntryPoint = "lineGetNumRings")]
            public static extern int Rings4(HCALL line, [MarshalAs(UnmanagedType.U4)] long address, ref Any rings);

            [DllImport("tapi32.dll", EntryPoint = "lineSendUserUserInfo")]
            public static extern int Send1(HCALL call, byte[]? info, char size);

            [DllImport("tapi32.dll", EntryPoint = "lineSendUserUserInfo")]
            public static extern int Send2(HCALL call, in byte info, uint size);

            [DllImport("tapi32.dll", EntryPoint = "lineSendUserUserInfo")]
            public static extern int Send3(HCALL call, ref Any info, uint size);

            [DllImport("tapi32.dll", EntryPoint = "lineSendUserUserInfo")]
            public static extern int Send4(HCALL call, [MarshalAs(UnmanagedType.VBByRefStr)] ref string info, uint size);

            [DllImport("tapi32.dll", EntryPoint = "lineDevSpecific")]
            public static extern int Specific1(uint line, uint address, HCALL call, ref IntPtr data, uint size);

            [DllImport("tapi32.dll", EntryPoint = "lineDevSpecific")]
            public static extern int Specific2(uint line, uint address, HCALL call, string data, uint size);

            [DllImport("tapi32.dll", EntryPoint = "lineGetCallStatus")]
            public static extern int Status1(HCALL call, ref Any status);

            [DllImport("tapi32.dll", EntryPoint = "lineGetCallStatus")]
            public static extern int Status2(HCALL call, [In, Out] Status status);

            [DllImport("tapi32.dll", EntryPoint = "lineGetCallStatus")]
            public static extern int Status3(HCALL call, ref byte status);

            [DllImport("tapi32.dll", EntryPoint = "lineGetCallStatus")]
            public static extern int Status4(HCALL call, [Out] byte[] status);

            [DllImport("tapi32.dll", EntryPoint = "lineGetCallStatus")]
            public static extern int Status5(HCALL call, uint* status);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int tapiGetLocationInfo(StringBuilder country, char[] city);

            [DllImport("tapi32.dll", CharSet = CharSet.Ansi)]
            public static extern int lineInitialize(out uint app, SafeHandle instance, Callback callback, string name, out uint devices);

            [DllImport("tapi32.dll", CharSet = CharSet.Ansi)]
            public static extern int phoneInitialize(
                out uint app, void* instance, [MarshalAs(UnmanagedType.FunctionPtr)] Delegate callback,
                    [MarshalAs(UnmanagedType.LPStr)] string name, uint* devices);

            [DllImport("tapi32.dll", EntryPoint = "phoneOpen")]
            public static extern int Open1(uint app, uint device, out uint phone, uint version,
                uint extension, Instance instance, uint privilege);

            [DllImport("tapi32.dll", EntryPoint = "phoneOpen")]
            public static extern int Open2(uint app, uint device, out uint phone, uint version,
                uint extension, GCHandle instance, uint privilege);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int lineGetIcon(uint device, string deviceClass, out IntPtr icon);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode, EntryPoint = "lineCreateAgentSession")]
            public static extern int Session1(uint line, uint agent, string? pin, uint address, ref Guid group, IntPtr session);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode, EntryPoint = "lineCreateAgentSession")]
            public static extern int Session2(uint line, uint agent, string? pin,
                uint address, [MarshalAs(UnmanagedType.LPStruct)] Guid group, IntPtr session);
        }
        """);

    [Fact]
    public Task LibraryImport_with_spans_and_marshallers_is_silent() => Verify.RuleAsync<ParametersAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        using System.Runtime.InteropServices.Marshalling;
        [NativeMarshalling(typeof(LineMarshaller))] struct Line { public long Value; }
        [CustomMarshaller(typeof(Line), MarshalMode.Default, typeof(LineMarshaller))]
        static class LineMarshaller
        {
            public static uint ConvertToUnmanaged(Line line) => (uint)line.Value;
            public static Line ConvertToManaged(uint line) => new() { Value = line };
        }
        static partial class Native
        {
            [LibraryImport("tapi32.dll")]
            public static partial int lineSendUserUserInfo(Line call, ReadOnlySpan<byte> info, int size);

            public static partial int lineSendUserUserInfo(Line call, ReadOnlySpan<byte> info, int size) => 0;

            [LibraryImport("tapi32.dll")]
            public static partial int lineGetNumRings(Line line, uint address, out Line rings);

            public static partial int lineGetNumRings(Line line, uint address, out Line rings) { rings = default; return 0; }
        }
        """);

    [Fact]
    public Task Code_that_does_not_compile_is_silent() => Verify.RuleAsync<ParametersAnalyzer>(
        """
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineGetNumRings({|CS0246:HLINE|} line, uint address, out {|CS0246:Rings|} rings);

            [DllImport("tapi32.dll")]
            public static extern int lineClose(uint{|CS1001:)|};
        }
        """);
}

using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Memory;

namespace Tapi.Analyzers.Tests.Memory;

/// <summary>TAPI2011: memory that TAPI writes later is declared for the length of a call.</summary>
public class LaterOutputTests
{
    [Fact]
    public Task It_is_reported_for_references() => Verify.RuleAsync<LaterOutputAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int lineMakeCall(uint hLine, {|TAPI2011:out uint lphCall|}, string address,
                uint country, IntPtr parameters);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int linePickup(uint hLine, uint address, {|TAPI2011:ref IntPtr lphCall|},
                string destination, string group);

            [DllImport("tapi32.dll")]
            public static extern int lineSetupConference(uint hCall, uint hLine, {|TAPI2011:[Out] out uint conference|},
                {|TAPI2011:in uint consult|}, uint parties, IntPtr parameters);

            [DllImport("tapi32.dll")]
            public static extern int lineCompleteCall(uint hCall, {|TAPI2011:ref readonly uint id|}, uint mode, uint message);
        }
        """);

    [Fact]
    public Task It_is_reported_for_text_arrays_and_classes() => Verify.RuleAsync<LaterOutputAnalyzer>(
        """
        using System;
        using System.Text;
        using System.Runtime.InteropServices;
        [StructLayout(LayoutKind.Sequential)]
        class AgentCaps { public uint dwTotalSize; }
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineGatherDigitsA(uint hCall, uint modes, {|TAPI2011:StringBuilder digits|}, uint count,
                string ends, uint first, uint next);

            [DllImport("tapi32.dll", EntryPoint = "lineGatherDigitsW")]
            public static extern int GatherDigits(uint hCall, uint modes, {|TAPI2011:[Out] char[] digits|}, uint count,
                string ends, uint first, uint next);

            [DllImport("tapi32.dll")]
            public static extern int lineDevSpecific(uint hLine, uint address, uint hCall, {|TAPI2011:byte[] block|}, uint size);

            [DllImport("tapi32.dll")]
            public static extern int phoneDevSpecific(uint hPhone, {|TAPI2011:string block|}, uint size);

            [DllImport("tapi32.dll")]
            public static extern int lineGetAgentCapsA(uint hApp, uint device, uint address, uint version, {|TAPI2011:AgentCaps caps|});
        }
        """);

    [Fact]
    public Task It_is_reported_for_LibraryImport() => Verify.RuleAsync<LaterOutputAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        static partial class Native
        {
            [LibraryImport("tapi32.dll")]
            public static partial int lineDevSpecific(uint hLine, uint address, uint hCall, {|TAPI2011:Span<byte> block|}, uint size);

            public static partial int lineDevSpecific(uint hLine, uint address, uint hCall, Span<byte> block, uint size) => 0;

            [LibraryImport("tapi32.dll")]
            public static partial int lineCompleteTransfer(uint hCall, uint consult, {|TAPI2011:out uint conference|}, uint mode);

            public static partial int lineCompleteTransfer(uint hCall, uint consult, out uint conference, uint mode) { conference = 0;
                return 0; }
        }
        """);

    [Fact]
    public Task It_is_silent_for_pointers_and_handles_by_value() => Verify.RuleAsync<LaterOutputAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        abstract class Memory : SafeHandle
        {
            protected Memory() : base(IntPtr.Zero, true) { }
        }
        static unsafe class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineMakeCallW(uint hLine, uint* lphCall, char* address, uint country, void* parameters);

            [DllImport("tapi32.dll")]
            public static extern int linePickupW(uint hLine, uint address, IntPtr lphCall, char* destination, char* group);

            [DllImport("tapi32.dll")]
            public static extern int lineUnparkW(uint hLine, uint address, nuint lphCall, char* destination);

            [DllImport("tapi32.dll")]
            public static extern int lineDevSpecific(uint hLine, uint address, uint hCall, SafeBuffer block, uint size);

            [DllImport("tapi32.dll")]
            public static extern int phoneDevSpecific(uint hPhone, Memory block, uint size);
        }
        """);

    [Fact]
    public Task It_is_silent_where_TAPI_writes_at_once_or_only_reads() => Verify.RuleAsync<LaterOutputAnalyzer>(
        """
        using System.Text;
        using System.Runtime.InteropServices;
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineGetID(uint hLine, uint address, uint hCall, uint select, byte[] id, string @class);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int lineOpen(uint hApp, uint device, out uint hLine, uint version, uint extension,
                nuint instance, uint privileges, uint media, byte[] parameters);

            [DllImport("tapi32.dll")]
            public static extern int lineSendUserUserInfo(uint hCall, byte[] info, uint size);

            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            public static extern int lineDial(uint hCall, string address, uint country);
        }
        """);

    [Fact]
    public Task It_is_silent_where_the_parameters_cannot_be_paired_or_a_marshaller_is_the_users_own() =>
        Verify.RuleAsync<LaterOutputAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        class Own : ICustomMarshaler
        {
            public static ICustomMarshaler GetInstance(string cookie) => new Own();
            public void CleanUpManagedData(object value) { }
            public void CleanUpNativeData(IntPtr data) { }
            public int GetNativeDataSize() => 0;
            public IntPtr MarshalManagedToNative(object value) => IntPtr.Zero;
            public object MarshalNativeToManaged(IntPtr data) => new();
        }
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineMakeCall(uint hLine, out uint lphCall, string address);

            [DllImport("tapi32.dll")]
            public static extern int phoneDevSpecific(uint hPhone, [MarshalAs(UnmanagedType.CustomMarshaler,
                MarshalTypeRef = typeof(Own))] string block, uint size);

            [DllImport("other.dll")]
            public static extern int linePickup(uint hLine, uint address, ref IntPtr lphCall, string destination, string group);
        }
        """);

    [Theory]
    [InlineData("Gather(call, 0, null, 0, null, 0, 0);", "string digits")]
    [InlineData("string none = null; Gather(call, 0, none, 0, null, 0, 0); Gather(call, 0, default, 0, null, 0, 0);", "string digits")]
    [InlineData("Gather(call, 0, null, 0, null, 0, 0); Gather(call, 0, text, 4, null, 0, 0);", "{|TAPI2011:string digits|}")]
    [InlineData("", "{|TAPI2011:string digits|}")]
    [InlineData(
        "Func<uint, uint, string, uint, string, uint, uint, int> f = Gather; f(1, 0, null, 0, null, 0, 0);", "{|TAPI2011:string digits|}")]
    [InlineData("Console.WriteLine(nameof(Gather)); Gather(call, 0, null, 0, null, 0, 0);", "string digits")]
    public Task It_is_silent_for_a_parameter_for_which_each_call_passes_null(string body, string parameter) =>
        Verify.RuleAsync<LaterOutputAnalyzer>(
            $$"""
            using System;
            using System.Runtime.InteropServices;
            class Program
            {
                [DllImport("tapi32.dll", EntryPoint = "lineGatherDigitsW", CharSet = CharSet.Unicode)]
                static extern int Gather(uint call, uint modes, {{parameter}}, uint count, string ends, uint first, uint next);
                public void Run(uint call, string text) { {{body}} }
            }
            """);
}

using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Memory;
using Tapi.Generator.CodeFixes.Memory;

namespace Tapi.Analyzers.Tests.Memory;

/// <summary>The fix of TAPI2011 also serves variables that are wider than the 32 bits that TAPI writes.</summary>
public class WideOutputFixTests
{
    [Fact]
    public Task A_wide_variable_gets_the_handle_from_native_memory() => FixAsync(
        """
            public void A(uint call)
            {
                Keep(lineSetupTransfer(call, out IntPtr unread, IntPtr.Zero));
            }
            public void B(uint call)
            {
                IntPtr consult = default;
                Keep(lineSetupTransfer(call, out consult, IntPtr.Zero));
                Show(consult);
            }
        """,
        $$"""
            public void A(uint call)
            {
                // {{LaterOutputFixTests.Free}}
                nint unread = Marshal.AllocHGlobal(sizeof(uint));
                Marshal.WriteInt32(unread, 0);
                Keep(lineSetupTransfer(call, unread, IntPtr.Zero));
            }
            public void B(uint call)
            {
                // {{LaterOutputFixTests.Free}}
                nint consult = Marshal.AllocHGlobal(sizeof(uint));
                Marshal.WriteInt32(consult, 0);
                Keep(lineSetupTransfer(call, consult, IntPtr.Zero));
                Show((nint)(uint)Marshal.ReadInt32(consult));
            }
        """);

    [Fact]
    public Task A_wide_field_becomes_the_address() => FixAsync(
        """
            private IntPtr _consult;
            public void A(uint call)
            {
                Keep(lineSetupTransfer(call, out _consult, IntPtr.Zero));
            }
            public void OnReply()
            {
                Show(_consult);
                _consult = IntPtr.Zero;
            }
        """,
        """
            // Free it with NativeMemory.Free when the LINE_REPLY of each request that was given it has come.
            private readonly unsafe nint _consult = (nint)NativeMemory.AllocZeroed(sizeof(uint));
            public void A(uint call)
            {
                Keep(lineSetupTransfer(call, _consult, IntPtr.Zero));
            }
            public void OnReply()
            {
                Show((nint)(uint)Marshal.ReadInt32(_consult));
                Marshal.WriteInt32(_consult, unchecked((int)(IntPtr.Zero)));
            }
        """);

    private static Task FixAsync(string members, string fixedMembers) => Verify.FixOnlyAsync<LaterOutputAnalyzer, LaterOutputFix>(
        Source("{|TAPI2011:out IntPtr consult|}", members), Source("nint consult", fixedMembers));

    private static string Source(string parameter, string members) => $$"""
        using System;
        using System.Runtime.InteropServices;
        class Dialer
        {
        {{members}}
            static void Keep(int id) { }
            static void Show(IntPtr handle) { }
            [DllImport("tapi32.dll")]
            static extern int lineSetupTransfer(uint hCall, {{parameter}}, IntPtr parameters);
        }
        """;
}

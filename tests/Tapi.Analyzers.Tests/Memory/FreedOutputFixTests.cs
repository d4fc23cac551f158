using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Memory;
using Tapi.Generator.CodeFixes.Memory;

namespace Tapi.Analyzers.Tests.Memory;

/// <summary>The fix of TAPI2011 frees the memory where the method itself waits for the reply, and only there.</summary>
public class FreedOutputFixTests
{
    [Fact]
    public Task A_method_that_waits_through_a_delegate_frees_it() => FixAsync(
        """
            public uint Run(uint call, Func<int, bool> waitForReply)
            {
                uint consult;
                int r = lineSetupTransfer(call, out consult, IntPtr.Zero);
                if (r < 0) throw new InvalidOperationException();
                if (!waitForReply(r)) return 0;
                return consult;
            }
        """,
        """
            public uint Run(uint call, Func<int, bool> waitForReply)
            {
                // TAPI writes here until the LINE_REPLY has come, which is waited for below.
                nint consult = Marshal.AllocHGlobal(sizeof(uint));
                Marshal.WriteInt32(consult, 0);
                try
                {
                    int r = lineSetupTransfer(call, consult, IntPtr.Zero);
                    if (r < 0) throw new InvalidOperationException();
                    if (!waitForReply(r)) return 0;
                    return (uint)Marshal.ReadInt32(consult);
                }
                finally
                {
                    Marshal.FreeHGlobal(consult);
                }
            }
        """);

    [Fact]
    public Task A_method_that_awaits_the_reply_frees_it() => FixAsync(
        """
            public async Task<uint> Run(uint call)
            {
                Console.WriteLine(call);
                var id = lineSetupTransfer(call, out var consult, IntPtr.Zero);
                await Reply(id);
                return consult;
            }
            static Task Reply(int id) => Task.Delay(id);
        """,
        """
            public async Task<uint> Run(uint call)
            {
                Console.WriteLine(call);
                // TAPI writes here until the LINE_REPLY has come, which is waited for below.
                nint consult = Marshal.AllocHGlobal(sizeof(uint));
                Marshal.WriteInt32(consult, 0);
                try
                {
                    var id = lineSetupTransfer(call, consult, IntPtr.Zero);
                    await Reply(id);
                    return (uint)Marshal.ReadInt32(consult);
                }
                finally
                {
                    Marshal.FreeHGlobal(consult);
                }
            }
            static Task Reply(int id) => Task.Delay(id);
        """);

    [Theory]
    [InlineData("Later(r); return {0};")]
    [InlineData("if (!_done.WaitOne(5000)) return 0; return {0};")]
    [InlineData("if (r > 0) _done.WaitOne(); return {0};")]
    [InlineData("_done.WaitOne(); return 0;")]
    public Task Elsewhere_a_comment_says_when_it_can_be_freed(string rest)
    {
        const string members = " void Later(int id) { } readonly ManualResetEvent _done = new ManualResetEvent(false);";
        return FixAsync(
            "public uint Run(uint call) { int r = lineSetupTransfer(call, out var x, IntPtr.Zero); "
            + rest.Replace("{0}", "x", StringComparison.Ordinal) + " }" + members,
            "public uint Run(uint call) { "
            + "/* Free it with Marshal.FreeHGlobal when the LINE_REPLY with this request identifier has come. */ "
            + "nint x = Marshal.AllocHGlobal(sizeof(uint)); Marshal.WriteInt32(x, 0); int r = lineSetupTransfer(call, x, IntPtr.Zero); "
            + rest.Replace("{0}", "(uint)Marshal.ReadInt32(x)", StringComparison.Ordinal) + " }" + members);
    }

    private static Task FixAsync(string members, string fixedMembers) => Verify.FixOnlyAsync<LaterOutputAnalyzer, LaterOutputFix>(
        Source("{|TAPI2011:out uint consult|}", members), Source("nint consult", fixedMembers));

    private static string Source(string parameter, string members) => $$"""
        using System;
        using System.Runtime.InteropServices;
        using System.Threading;
        using System.Threading.Tasks;
        class Dialer
        {
            [DllImport("tapi32.dll")]
            static extern int lineSetupTransfer(uint hCall, {{parameter}}, IntPtr parameters);
        {{members}}
        }
        """;
}

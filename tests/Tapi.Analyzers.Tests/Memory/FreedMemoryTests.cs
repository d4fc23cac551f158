using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Memory;

namespace Tapi.Analyzers.Tests.Memory;

/// <summary>TAPI3007 and TAPI3020: native memory that is freed or read before the reply, and waits that give up.</summary>
public class FreedMemoryTests
{
    private const string Kept = "if (id < 0) throw new InvalidOperationException(); pending[id] = p;";

    [Theory]
    [InlineData("var id = Call(1, 2, {|TAPI3007:p|}, 0); if (id > 0) pending[id] = p; Marshal.FreeHGlobal(p);")]
    [InlineData("try { var id = Call(1, 2, {|TAPI3007:p|}, 0); " + Kept + " } finally { Marshal.FreeHGlobal(p); }")]
    [InlineData("try { var id = Call(1, 2, {|TAPI3007:p|}, 0); " + Kept + " } finally { if (p != IntPtr.Zero) Marshal.FreeHGlobal(p); }")]
    [InlineData("try { var id = Call(1, 2, {|TAPI3007:p|}, 0); " + Kept + " } finally { Release(p); }")]
    [InlineData("var id = Call(1, 2, {|TAPI3007:p|}, 0); if (id <= 0) { LocalFree(p); return; } pending[id] = p; LocalFree(p);")]
    [InlineData("var id = Call(1, 2, {|TAPI3007:new IntPtr(p.ToPointer())|}, 0); " + Kept + " Marshal.FreeHGlobal(p);")]
    [InlineData("field = p; var id = Call(1, 2, {|TAPI3007:field|}, 0); " + Kept + " Marshal.FreeHGlobal(field); field = IntPtr.Zero;")]
    [InlineData("var n = (uint*)NativeMemory.Alloc(4); var id = Call(1, 2, {|TAPI3007:n|}, 0); pending[id] = p; NativeMemory.Free(n);")]
    [InlineData("using var block = new Block(); var id = Call(1, 2, {|TAPI3007:block.Pointer|}, 0); " + Kept)]
    [InlineData("using (var block = new SafeBlock()) { var id = Call(1, 2, {|TAPI3007:block.DangerousGetHandle()|}, 0); " + Kept + " }")]
    [InlineData("var id = Call(1, 2, {|TAPI3007:p|}, 0); " + Kept + " p = Marshal.ReAllocHGlobal(p, (IntPtr)8);")]
    public Task Native_memory_that_is_freed_before_the_reply_is_reported(string body) =>
        Verify.RuleAsync<DeadMemoryAnalyzer>(Source(body));

    [Theory]
    [InlineData(
        "var id = Call(1, 2, p, 0); if (id < 0) { Marshal.FreeHGlobal(p); throw new InvalidOperationException(); } pending[id] = p;")]
    [InlineData("var id = Call(1, 2, p, 0); if (id <= 0) { field = Marshal.ReadIntPtr(p); Marshal.FreeHGlobal(p); } else pending[id] = p;")]
    [InlineData(
        "try { var id = Call(1, 2, p, 0); " + Kept + " p = IntPtr.Zero; } finally { if (p != IntPtr.Zero) Marshal.FreeHGlobal(p); }")]
    [InlineData(
        "var kept = false; try { var id = Call(1, 2, p, 0); " + Kept + " kept = true; } finally { if (!kept) Marshal.FreeHGlobal(p); }")]
    [InlineData(
        "try { var id = Call(1, 2, p, 0); " + Kept + " done.WaitOne(); field = Marshal.ReadIntPtr(p); } finally { "
        + "Marshal.FreeHGlobal(p); }")]
    [InlineData("try { var id = Call(1, 2, p, 0); if (id > 0 && !wait(id)) return; } finally { Marshal.FreeHGlobal(p); }")]
    [InlineData("var id = Call(1, 2, p, 0); " + Kept + " while (!done.WaitOne(100)) { } Marshal.FreeHGlobal(p);")]
    [InlineData("var old = field; field = p; var id = Call(1, 2, field, 0); " + Kept + " Marshal.FreeHGlobal(old);")]
    [InlineData("var id = Call(1, 2, p, 0); if (id < 0 || !pending.TryAdd(id, p)) Marshal.FreeHGlobal(p);")]
    [InlineData("var id = Call(1, 2, p, 0); " + Kept + " reply.Task.ContinueWith(_ => Marshal.FreeHGlobal(p));")]
    [InlineData("var id = Call(1, 2, p, 0); " + Kept + " if (lineClose(1) < 0) return; Marshal.FreeHGlobal(p);")]
    [InlineData("Marshal.FreeHGlobal(p); p = Marshal.AllocHGlobal(4); var id = Call(1, 2, p, 0); " + Kept)]
    [InlineData("var block = new Block(); var id = Call(1, 2, block.Pointer, 0); " + Kept + " field = block.Pointer;")]
    public Task Native_memory_that_lives_until_the_reply_is_silent(string body) => Verify.RuleAsync<DeadMemoryAnalyzer>(Source(body));

    [Theory]
    [InlineData("uint c; var id = Call(1, 2, {|TAPI3007:&c|}, 0); pending[id] = p; if (done.WaitOne(5000)) Console.WriteLine(c);")]
    [InlineData("uint c; var id = Call(1, 2, {|TAPI3007:&c|}, 0); pending[id] = p; done.WaitOne(TimeSpan.FromSeconds(5));")]
    [InlineData("uint c; var id = Call(1, 2, {|TAPI3007:&c|}, 0); pending[id] = p; var ok = done.WaitOne(500); if (!ok) return;")]
    [InlineData("uint c; var id = Call(1, 2, {|TAPI3007:&c|}, 0); if (!reply.Task.Wait(500)) throw new TimeoutException();")]
    [InlineData("uint c; var id = Call(1, 2, {|TAPI3007:&c|}, 0); if (WaitForSingleObject(p, 500) != 0) return;")]
    [InlineData("uint c; var id = Call(1, 2, {|TAPI3007:&c|}, 0); if (!WaitFor(500)) return;")]
    [InlineData(
        "try { var id = Call(1, 2, {|TAPI3007:p|}, 0); " + Kept + " if (!done.WaitOne(5)) return; } finally { Marshal.FreeHGlobal(p); }")]
    public Task A_wait_that_can_give_up_is_reported(string body) => Verify.RuleAsync<DeadMemoryAnalyzer>(Source(body));

    [Theory]
    [InlineData("uint c; var id = Call(1, 2, &c, 0); pending[id] = p; while (!done.WaitOne(100)) { } Console.WriteLine(c);")]
    [InlineData("uint c; var id = Call(1, 2, &c, 0); pending[id] = p; if (!done.WaitOne(Timeout.Infinite)) return;")]
    [InlineData("uint c; var id = Call(1, 2, &c, 0); pending[id] = p; if (!done.WaitOne(-1)) return;")]
    [InlineData("uint c; var id = Call(1, 2, &c, 0); if (WaitForSingleObject(p, 0xFFFFFFFF) != 0) return;")]
    [InlineData("uint c; var id = Call(1, 2, &c, 0); if (!done.WaitOne(500)) Environment.FailFast(\"no reply\");")]
    [InlineData("uint c; var id = Call(1, 2, &c, 0); if (!done.WaitOne(500) && lineClose(1) < 0) Environment.Exit(1);")]
    [InlineData("uint c; var id = Call(1, 2, &c, 0); if (id > 0) done.WaitOne();")]
    public Task A_wait_that_does_not_return_before_is_silent(string body) => Verify.RuleAsync<DeadMemoryAnalyzer>(Source(body));

    [Theory]
    [InlineData("var id = Call(1, 2, p, 0); " + Kept + " field = {|TAPI3020:Marshal.ReadIntPtr(p)|};")]
    [InlineData("var id = Call(1, 2, p, 0); " + Kept + " Console.WriteLine({|TAPI3020:Marshal.PtrToStructure<int>(p)|});")]
    [InlineData("var n = (uint*)p; var id = Call(1, 2, n, 0); pending[id] = p; Console.WriteLine({|TAPI3020:*n|});")]
    [InlineData("var n = (uint*)p; var id = Call(1, 2, n, 0); pending[id] = p; Console.WriteLine({|TAPI3020:n[0]|});")]
    public Task Memory_that_is_read_before_the_reply_is_reported(string body) => Verify.RuleAsync<DeadMemoryAnalyzer>(Source(body));

    [Theory]
    [InlineData("var id = Call(1, 2, p, 0); if (id == 0) field = Marshal.ReadIntPtr(p); else pending[id] = p;")]
    [InlineData("var id = Call(1, 2, p, 0); " + Kept + " done.WaitOne(); field = Marshal.ReadIntPtr(p);")]
    [InlineData("field = Marshal.ReadIntPtr(p); var id = Call(1, 2, p, 0); " + Kept)]
    [InlineData("var n = (uint*)p; var id = Call(1, 2, n, 0); pending[id] = p; *n = 0; n[0] = 1;")]
    [InlineData("var id = Call(1, 2, p, 0); " + Kept + " field = Marshal.ReadIntPtr(field);")]
    public Task Memory_that_is_read_in_time_is_silent(string body) => Verify.RuleAsync<DeadMemoryAnalyzer>(Source(body));

    [Fact]
    public Task An_awaited_reply_is_silent_and_a_time_limit_is_reported() => Verify.RuleAsync<DeadMemoryAnalyzer>(
        Source(
            "",
            """
            async Task Awaits(IntPtr p)
            {
                try { var id = Call(1, 2, p, 0); pending[id] = p; await reply.Task.ConfigureAwait(false); field = Marshal.ReadIntPtr(p); }
                finally { Marshal.FreeHGlobal(p); }
            }
            async Task Limited(IntPtr p)
            {
                try { var id = Call(1, 2, {|TAPI3007:p|}, 0); pending[id] = p; await reply.Task.WaitAsync(TimeSpan.FromSeconds(5)); }
                finally { Marshal.FreeHGlobal(p); }
            }
            async Task Any(IntPtr p)
            {
                var id = Call(1, 2, {|TAPI3007:p|}, 0);
                pending[id] = p;
                if (await Task.WhenAny(reply.Task, Task.Delay(500)) != reply.Task) { Marshal.FreeHGlobal(p); return; }
                field = Marshal.ReadIntPtr(p);
            }
            """,
            ""));

    private static string Source(string body, string members = "", string modifier = "unsafe ") => $$"""
        using System;
        using System.Collections.Concurrent;
        using System.Runtime.InteropServices;
        using System.Threading;
        using System.Threading.Tasks;
        using static Native;
        static unsafe class Native
        {
            [DllImport("tapi32.dll", EntryPoint = "lineCompleteTransfer")]
            public static extern int Call(uint hCall, uint hConsult, IntPtr conference, uint mode);
            [DllImport("tapi32.dll", EntryPoint = "lineCompleteTransfer")]
            public static extern int Call(uint hCall, uint hConsult, uint* conference, uint mode);
            [DllImport("tapi32.dll")] public static extern int lineClose(uint line);
        }
        sealed class Block : IDisposable
        {
            public IntPtr Pointer = Marshal.AllocHGlobal(4);
            public void Dispose() => Marshal.FreeHGlobal(Pointer);
        }
        sealed class SafeBlock : SafeHandle
        {
            public SafeBlock() : base(IntPtr.Zero, true) => SetHandle(Marshal.AllocHGlobal(4));
            public override bool IsInvalid => false;
            protected override bool ReleaseHandle() { Marshal.FreeHGlobal(handle); return true; }
        }
        {{modifier}}class Program
        {
            [DllImport("kernel32.dll")] static extern IntPtr LocalFree(IntPtr memory);
            [DllImport("kernel32.dll")] static extern uint WaitForSingleObject(IntPtr handle, uint milliseconds);
            readonly ConcurrentDictionary<int, IntPtr> pending = new();
            readonly ManualResetEvent done = new(false);
            readonly TaskCompletionSource reply = new();
            IntPtr field;
            static void Release(IntPtr memory) { if (memory != IntPtr.Zero) Marshal.FreeHGlobal(memory); }
            bool WaitFor(int milliseconds) => done.WaitOne(milliseconds);
            {{members}}
            void Run(Func<int, bool> wait)
            {
                IntPtr p = Marshal.AllocHGlobal(4);
                {{body}}
            }
        }
        """;
}

using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Memory;

namespace Tapi.Analyzers.Tests.Memory;

/// <summary>TAPI3007: memory can be gone when TAPI writes to it.</summary>
public class DeadMemoryTests
{
    private const string Imports =
        """
        static unsafe partial class Native
        {
            [DllImport("tapi32.dll", EntryPoint = "lineMakeCallW")]
            public static extern int Call(uint hLine, uint* call, char* address, uint country, void* parameters);
            [DllImport("tapi32.dll", EntryPoint = "lineMakeCallW")]
            public static extern int Call(uint hLine, IntPtr call, char* address, uint country, void* parameters);
            [DllImport("tapi32.dll", EntryPoint = "lineMakeCallW")]
            public static extern int Call(uint hLine, out uint call, char* address, uint country, void* parameters);
            [DllImport("tapi32.dll", EntryPoint = "lineDevSpecific")]
            public static extern int Special(uint hLine, uint address, uint call, byte[] block, uint size);
            [DllImport("tapi32.dll", EntryPoint = "lineDevSpecific")]
            public static extern int Special(uint hLine, uint address, uint call, byte* block, uint size);
            [DllImport("tapi32.dll", EntryPoint = "lineDevSpecific")]
            public static extern int Special(uint hLine, uint address, uint call, void* block, uint size);
            [DllImport("tapi32.dll", EntryPoint = "lineGatherDigitsA")]
            public static extern int Digits(uint call, uint modes, StringBuilder digits, uint count, string ends, uint first, uint next);
            [DllImport("tapi32.dll", EntryPoint = "lineGetAgentCapsA")]
            public static extern int Caps(uint app, uint device, uint address, uint version, AgentCaps caps);
            [DllImport("tapi32.dll")] public static extern int lineGetMessage(uint app, Message* message, uint timeout);
            [DllImport("tapi32.dll")]
            public static extern int lineGetID(uint hLine, uint address, uint hCall, uint select, byte[] id, string kind);
            [LibraryImport("tapi32.dll", EntryPoint = "lineDevSpecific")]
            public static partial int Span(uint hLine, uint address, uint call, Span<byte> block, uint size);
            public static partial int Span(uint hLine, uint address, uint call, Span<byte> block, uint size) => 0;
        }
        struct Message { public uint Id; }
        struct Place { public uint Call; }
        [StructLayout(LayoutKind.Sequential)] class AgentCaps { public uint dwTotalSize; }
        """;

    [Theory]
    [InlineData("uint x; Native.Call(1, {|TAPI3007:&x|}, null, 0, null);")]
    [InlineData("uint* p = stackalloc uint[1]; Native.Call(1, {|TAPI3007:p|}, null, 0, null);")]
    [InlineData("uint x; uint* p = &x; uint* q; q = p; Native.Call(1, {|TAPI3007:q|}, null, 0, null);")]
    [InlineData("uint x; uint* p = null; p = &x; Native.Call(1, {|TAPI3007:p + 1|}, null, 0, null);")]
    [InlineData("uint x; Native.Call(1, {|TAPI3007:(IntPtr)(&x)|}, null, 0, null);")]
    [InlineData("uint x; Native.Call(1, {|TAPI3007:new IntPtr(&x)|}, null, 0, null);")]
    [InlineData("uint x; nint p = (nint)(void*)&x; Native.Call(1, {|TAPI3007:p|}, null, 0, null);")]
    [InlineData("uint x = 0; Native.Call(1, {|TAPI3007:(uint*)Unsafe.AsPointer(ref x)|}, null, 0, null);")]
    [InlineData("Native.Call(1, {|TAPI3007:(uint*)Unsafe.AsPointer(ref field)|}, null, 0, null); handle.WaitOne();")]
    [InlineData("uint x; Native.Call(1, {|TAPI3007:argument > 0 ? native : &x|}, null, 0, null);")]
    [InlineData("Place x; Native.Call(1, {|TAPI3007:&x.Call|}, null, 0, null);")]
    [InlineData("Native.Call(1, {|TAPI3007:&argument|}, null, 0, null);")]
    [InlineData("Native.Call(1, {|TAPI3007:out var x|}, null, 0, null);")]
    [InlineData("Native.Call(1, {|TAPI3007:out _|}, null, 0, null);")]
    [InlineData("uint x; Native.Call(1, {|TAPI3007:out x|}, null, 0, null);")]
    [InlineData("Native.Call(1, {|TAPI3007:out argument|}, null, 0, null);")]
    [InlineData("Native.Call(1, {|TAPI3007:out result|}, null, 0, null);")]
    [InlineData("Native.Call(1, {|TAPI3007:out field|}, null, 0, null);")]
    [InlineData("Native.Call(1, {|TAPI3007:out place.Call|}, null, 0, null); handle.WaitOne();")]
    [InlineData("Native.Call(1, {|TAPI3007:out shared|}, null, 0, null);")]
    [InlineData("var calls = new uint[2]; Native.Call(1, {|TAPI3007:out calls[1]|}, null, 0, null); handle.WaitOne();")]
    [InlineData("handle.WaitOne(); Native.Call(1, {|TAPI3007:out var x|}, null, 0, null); Check(1);")]
    [InlineData(
        "uint x = 0; Action read = () => Console.WriteLine(x); Native.Call(1, {|TAPI3007:out x|}, null, 0, null); handle.WaitOne();")]
    [InlineData("Action call = () => { uint x; Native.Call(1, {|TAPI3007:out x|}, null, 0, null); }; call(); handle.WaitOne();")]
    [InlineData("fixed (uint* p = &field) Native.Call(1, {|TAPI3007:p|}, null, 0, null); handle.WaitOne();")]
    [InlineData("fixed (uint* p = &shared) { uint* q = p; Native.Call(1, {|TAPI3007:q|}, null, 0, null); }")]
    [InlineData("fixed (uint* p = &result) Native.Call(1, {|TAPI3007:p|}, null, 0, null);")]
    [InlineData("fixed (byte* p = new byte[4]) Native.Special(1, 0, 0, {|TAPI3007:p|}, 4);")]
    [InlineData("var block = new byte[4]; fixed (byte* p = &block[0]) Native.Special(1, 0, 0, {|TAPI3007:p|}, 4);")]
    [InlineData("var block = new byte[4]; fixed (void* p = block) Native.Special(1, 0, 0, {|TAPI3007:p|}, 4);")]
    [InlineData("Span<byte> block = stackalloc byte[4]; fixed (byte* p = block) Native.Special(1, 0, 0, {|TAPI3007:p|}, 4);")]
    [InlineData(
        "Span<byte> block = stackalloc byte[4]; Native.Special(1, 0, 0, {|TAPI3007:(byte*)Unsafe.AsPointer(ref "
        + "MemoryMarshal.GetReference(block))|}, 4);")]
    [InlineData("Span<byte> block = stackalloc byte[4]; Native.Span(1, 0, 0, {|TAPI3007:block|}, 4);")]
    [InlineData("Span<byte> block = new byte[4]; Native.Span(1, 0, 0, {|TAPI3007:block|}, 4); handle.WaitOne();")]
    [InlineData("Native.Special(1, 0, 0, {|TAPI3007:new byte[4]|}, 4); handle.WaitOne();")]
    [InlineData("Native.Special(1, 0, 0, {|TAPI3007:array|}, 4); handle.WaitOne();")]
    [InlineData("byte[] block = null; block = Encoding.ASCII.GetBytes(\"AT\"); Native.Special(1, 0, 0, {|TAPI3007:block|}, 4);")]
    [InlineData("var text = new StringBuilder(8); Native.Digits(1, 1, {|TAPI3007:text|}, 8, null, 0, 0); handle.WaitOne();")]
    [InlineData("Native.Digits(1, 1, {|TAPI3007:digits|}, 8, null, 0, 0);")]
    [InlineData("Native.Caps(1, 0, 0, 0x20000, {|TAPI3007:new AgentCaps()|});")]
    [InlineData("Native.Caps(1, 0, 0, caps: {|TAPI3007:new AgentCaps()|}, version: 0x20000);", true)]
    public Task It_is_reported(string body, bool named = false)
    {
        // A named argument is reported with its name.
        return Verify.RuleAsync<DeadMemoryAnalyzer>(
            Source(named ? body.Replace("caps: {|TAPI3007:", "{|TAPI3007:caps: ", StringComparison.Ordinal) : body));
    }

    [Theory]
    [InlineData(
        "Native.Call(1, null, null, 0, null); Native.Call(1, IntPtr.Zero, null, 0, null); Native.Call(1, (uint*)0, null, 0, null); "
        + "Native.Call(1, nint.Zero, null, 0, null);")]
    [InlineData("var p = Marshal.AllocHGlobal(4); Native.Call(1, p, null, 0, null); Native.Call(1, (uint*)p, null, 0, null);")]
    [InlineData("var p = (uint*)NativeMemory.Alloc(4); Native.Call(1, p, null, 0, null);")]
    [InlineData(
        "Native.Call(1, native, null, 0, null); Native.Call(1, Make(), null, 0, null); Native.Call(1, out *native, null, 0, null);")]
    [InlineData("Native.Call(1, &((Place*)native)->Call, null, 0, null); Native.Call(1, out ((Place*)native)->Call, null, 0, null);")]
    [InlineData("uint x; uint* p = &x; if (argument > 0) p = native; Native.Call(1, p, null, 0, null);")]
    [InlineData("ref uint x = ref *native; Native.Call(1, out x, null, 0, null);")]
    [InlineData(
        "var block = new byte[4]; var pin = GCHandle.Alloc(block, GCHandleType.Pinned); Native.Special(1, 0, 0, block, 4); "
        + "Native.Special(1, 0, 0, (byte*)pin.AddrOfPinnedObject(), 4);")]
    [InlineData(
        "var block = GC.AllocateArray<byte>(4, pinned: true); Native.Special(1, 0, 0, block, 4); fixed (byte* p = block) Native.Special(1, "
        + "0, 0, p, 4);")]
    [InlineData(
        "Native.Special(1, 0, 0, pinned, 4); fixed (byte* p = pinned) Native.Special(1, 0, 0, p, 4); fixed (byte* p = span) "
        + "Native.Special(1, 0, 0, p, 4);")]
    [InlineData(
        "Native.Special(1, 0, 0, (byte[])null, 0); Native.Digits(1, 1, null, 0, null, 0, 0); StringBuilder none = null; Native.Digits(1, "
        + "1, none, 0, null, 0, 0);")]
    [InlineData("Native.Span(1, 0, 0, span, 4); Native.Span(1, 0, 0, default, 0);")]
    [InlineData("var id = new byte[4]; Native.lineGetID(1, 0, 0, 0, id, null);")]
    public Task It_is_silent_for_memory_that_lives_or_may_live(string body) => Verify.RuleAsync<DeadMemoryAnalyzer>(Source(body));

    [Theory]
    [InlineData("uint x; Native.Call(1, &x, null, 0, null); handle.WaitOne();")]
    [InlineData("uint x; Native.Call(1, out x, null, 0, null); task.Wait();")]
    [InlineData("uint x; Native.Call(1, out x, null, 0, null); var r = number.Result;")]
    [InlineData("uint x; Native.Call(1, out x, null, 0, null); task.GetAwaiter().GetResult();")]
    [InlineData("uint x; Native.Call(1, out x, null, 0, null); thread.Join();")]
    [InlineData("uint x; Native.Call(1, out x, null, 0, null); lock (handle) { while (field == 0) Monitor.Wait(handle); }")]
    [InlineData("uint x; Native.Call(1, out x, null, 0, null); while (field == 0) Thread.Sleep(10);")]
    [InlineData("uint x; Native.Call(1, out x, null, 0, null); Message m; Native.lineGetMessage(1, &m, 1000);")]
    [InlineData("uint x; Native.Call(1, out x, null, 0, null); Console.ReadLine();")]
    [InlineData("uint x; WaitFor(Native.Call(1, out x, null, 0, null));")]
    [InlineData("uint x; Finish(Native.Call(1, out x, null, 0, null));")]
    [InlineData("uint x; Native.Call(1, out x, null, 0, null); Inner(); void Inner() => handle.WaitOne();")]
    [InlineData("for (var i = 0; i < 3; i++) { if (i > 0) handle.WaitOne(); Native.Call(1, out var x, null, 0, null); }")]
    [InlineData("byte* p = stackalloc byte[4]; Native.Special(1, 0, 0, p, 4); handle.WaitOne();")]
    [InlineData("fixed (uint* p = &field) { Native.Call(1, p, null, 0, null); handle.WaitOne(); }")]
    [InlineData("var block = new byte[4]; fixed (byte* p = block) { Native.Special(1, 0, 0, p, 4); Finish(1); }")]
    [InlineData("Native.Call(1, out result, null, 0, null); handle.WaitOne();")]
    public Task It_is_silent_where_the_function_waits_for_the_reply(string body) => Verify.RuleAsync<DeadMemoryAnalyzer>(Source(body));

    [Fact]
    public Task It_is_reported_where_the_function_only_awaits() => Verify.RuleAsync<DeadMemoryAnalyzer>(
        """
        using System;
        using System.Runtime.InteropServices;
        using System.Threading.Tasks;
        static class Native
        {
            [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
            static extern int lineMakeCall(uint hLine, out uint call, string address, uint country, IntPtr parameters);

            static async Task<uint> Run()
            {
                var id = lineMakeCall(1, {|TAPI3007:out var call|}, "1", 0, IntPtr.Zero);
                await WaitForReplyAsync(id);
                return call;
            }

            static Task WaitForReplyAsync(int id) => Task.Run(() => Task.Delay(id).Wait());
        }
        """);

    [Fact]
    public Task It_is_silent_in_what_the_package_generates() => Verify.RuleAsync<DeadMemoryAnalyzer>(
        "class Program { }",
        TestProject.Default with
        {
            Generates = true,
            Functions = "lineMakeCall*,lineGatherDigits*,lineDevSpecific,lineGetAgentCaps*,lineSetupConference*",
        });

    [Fact]
    public async Task It_gets_over_code_that_does_not_compile()
    {
        var reported = await Reports.OfAsync(
            """
            using System.Runtime.InteropServices;
            unsafe class Program
            {
                [DllImport("tapi32.dll")]
                static extern int lineMakeCallW(uint hLine, Missing* call, out Other address, uint country, void* parameters);
                [DllImport("tapi32.dll")]
                static extern int lineInitialize(out uint app, nint module, Missing callback, string name, out uint devices);
                void Run()
                {
                    lineMakeCallW(1, &missing, out , 0);
                    lineMakeCallW(1, p, out var a, 0, null);
                    lineInitialize(out _, 0, OnLine, null, out _);
                    lineInitialize(out _, 0, callback: new(x => ), null, out _);
                    fixed (Missing* p = ) lineMakeCallW(1, p, out stackalloc , 0, null);
                }
            }
            """,
            TestProject.Default);

        Assert.DoesNotContain(reported, diagnostic => diagnostic.Id is "AD0001" or "TAPI3007" or "TAPI3008");
    }

    private static string Source(string body) =>
        $$"""
        using System;
        using System.Text;
        using System.Threading;
        using System.Threading.Tasks;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        #nullable disable
        {{Imports}}
        unsafe class Program
        {
            uint field; static uint shared; Place place; readonly byte[] pinned = GC.AllocateArray<byte>(4, pinned: true);
            AutoResetEvent handle; Task task; Task<int> number; Thread thread;
            static uint* Make() => (uint*)NativeMemory.Alloc(4);
            static void Check(int id) { if (id < 0) throw new Exception(); }
            void WaitFor(int id) { }
            void Finish(int id) { Check(id); Sync(); }
            void Sync() => handle.WaitOne();
            void Run(uint argument, ref uint result, uint* native, byte[] array, Span<byte> span, StringBuilder digits)
            {
                {{body}}
            }
        }
        """;
}

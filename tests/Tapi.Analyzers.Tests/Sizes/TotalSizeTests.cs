using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Sizes;

namespace Tapi.Analyzers.Tests.Sizes;

/// <summary>TAPI3016: a buffer is passed without its size.</summary>
public class TotalSizeTests
{
    [Theory]
    [InlineData("Array(1, {|TAPI3016:new byte[2048]|});")]
    [InlineData("var b = new byte[2048]; Array(1, {|TAPI3016:b|});")]
    [InlineData("var b = new byte[2048]; Console.WriteLine(b.Length); Array(1, {|TAPI3016:b|});")]
    [InlineData("Caps c = default; c.ProviderSize = 3; Ref(1, {|TAPI3016:ref c|});")]
    [InlineData("var c = new Caps { ProviderSize = 3 }; Ref(1, {|TAPI3016:ref c|});")]
    [InlineData("Out(1, {|TAPI3016:out var c|});")]
    [InlineData("Out(1, {|TAPI3016:out _|});")]
    [InlineData("Caps c; Out(1, {|TAPI3016:out c|});")]
    [InlineData("Object(1, {|TAPI3016:new CapsObject()|});")]
    [InlineData("var c = new CapsObject { ProviderSize = 3 }; Object(1, {|TAPI3016:c|});")]
    [InlineData("var p = Marshal.AllocHGlobal(2048); Pointer(1, {|TAPI3016:p|}); Marshal.FreeHGlobal(p);")]
    [InlineData("var p = NativeMemory.AllocZeroed(2048); Raw(1, {|TAPI3016:(Caps*)p|});")]
    [InlineData("byte* p = stackalloc byte[2048]; Raw(1, {|TAPI3016:(Caps*)p|});")]
    [InlineData("Caps c = default; Raw(1, {|TAPI3016:&c|});")]
    [InlineData(
        "var b = Sized(512); Array(1, b); var needed = BitConverter.ToInt32(b, 4); b = new byte[needed]; Array(1, {|TAPI3016:b|});")]
    [InlineData("var b = Sized(512); while (Array(1, {|TAPI3016:b|}) < 0) b = new byte[b.Length * 2];")]
    [InlineData("var b = Sized(512); Array(1, b); System.Array.Resize(ref b, 4096); Array(1, {|TAPI3016:b|});")]
    [InlineData(
        "var p = Marshal.AllocHGlobal(64); Marshal.WriteInt32(p, 64); while (Pointer(1, {|TAPI3016:p|}) < 0) "
        + "p = Marshal.ReAllocHGlobal(p, (IntPtr)Marshal.ReadInt32(p, 4));")]
    public Task A_buffer_without_its_size_is_reported(string body) => Verify.RuleAsync<TotalSizeAnalyzer>(Source(body));

    [Theory]
    [InlineData("Array(1, null); Pointer(1, IntPtr.Zero); Raw(1, null);")]
    [InlineData("var b = new byte[2048]; BitConverter.GetBytes(2048).CopyTo(b, 0); Array(1, b);")]
    [InlineData("var b = new byte[2048]; b[1] = 8; Array(1, b);")]
    [InlineData("var b = new byte[2048]; b.AsSpan()[1] = 8; Array(1, b);")]
    [InlineData("var b = new byte[2048]; fixed (byte* p = b) *(int*)p = 2048; Array(1, b);")]
    [InlineData("var b = new byte[2048]; Fill(b); Array(1, b); Array(1, Sized(12));")]
    [InlineData("Array(1, new byte[] { 0, 8, 0, 0, 0, 0, 0, 0 });")]
    [InlineData("var c = new Caps(); c.TotalSize = 2048; Ref(1, ref c);")]
    [InlineData("var c = new Caps { ProviderSize = 3, TotalSize = 16 }; Ref(1, ref c);")]
    [InlineData("Caps c; c.TotalSize = 16; c.NeededSize = 0; c.UsedSize = 0; c.ProviderSize = 0; Out(1, out c);")]
    [InlineData("Caps c = default; Set(ref c); Ref(1, ref c); static void Set(ref Caps caps) => caps.TotalSize = 16;")]
    [InlineData("Caps c = default; Action set = () => c.TotalSize = 16; set(); Ref(1, ref c);")]
    [InlineData("Object(1, new CapsObject { TotalSize = 16 }); Initialized(1, new InitializedCaps());")]
    [InlineData("var p = Marshal.AllocHGlobal(2048); Marshal.WriteInt32(p, 2048); Pointer(1, p);")]
    [InlineData("var p = Marshal.AllocHGlobal(16); Marshal.StructureToPtr(new Caps { TotalSize = 16 }, p, false); Pointer(1, p);")]
    [InlineData("var p = (Caps*)NativeMemory.Alloc(2048); p->TotalSize = 2048; Raw(1, p);")]
    [InlineData("byte* p = stackalloc byte[2048]; *(uint*)p = 2048; Raw(1, (Caps*)p);")]
    [InlineData("byte[] b = null; for (var n = 64; n < 999; n *= 2) { b = new byte[n]; b[0] = (byte)n; if (Array(1, b) >= 0) break; }")]
    [InlineData("Array(1, argument); Pointer(1, Given());")]
    [InlineData("Message(1, new byte[64], 0);")]
    public Task A_buffer_that_may_have_its_size_is_silent(string body) => Verify.RuleAsync<TotalSizeAnalyzer>(Source(body));

    private static string Source(string body) => $$"""
        using System;
        using System.Runtime.InteropServices;
        struct Caps { public uint TotalSize, NeededSize, UsedSize, ProviderSize; }
        [StructLayout(LayoutKind.Sequential)] class CapsObject { public uint TotalSize, NeededSize, UsedSize, ProviderSize; }
        [StructLayout(LayoutKind.Sequential)] class InitializedCaps { public uint TotalSize = 16, NeededSize, UsedSize, ProviderSize; }
        unsafe class Program
        {
            [DllImport("tapi32.dll", EntryPoint = Name)] static extern int Array(uint line, byte[] status);
            [DllImport("tapi32.dll", EntryPoint = Name)] static extern int Pointer(uint line, IntPtr status);
            [DllImport("tapi32.dll", EntryPoint = Name)] static extern int Raw(uint line, Caps* status);
            [DllImport("tapi32.dll", EntryPoint = Name)] static extern int Ref(uint line, ref Caps status);
            [DllImport("tapi32.dll", EntryPoint = Name)] static extern int Out(uint line, out Caps status);
            [DllImport("tapi32.dll", EntryPoint = Name)] static extern int Object(uint line, [In, Out] CapsObject status);
            [DllImport("tapi32.dll", EntryPoint = Name)] static extern int Initialized(uint line, [In, Out] InitializedCaps status);
            [DllImport("tapi32.dll", EntryPoint = "lineGetMessage")] static extern int Message(uint app, byte[] message, uint timeout);
            const string Name = "lineGetLineDevStatusW";
            static byte[] Sized(int size) { var buffer = new byte[size]; BitConverter.GetBytes(size).CopyTo(buffer, 0); return buffer; }
            static void Fill(byte[] buffer) => buffer[1] = 8;
            static IntPtr Given() => IntPtr.Zero;
            void Run(byte[] argument) { {{body}} }
        }
        """;
}

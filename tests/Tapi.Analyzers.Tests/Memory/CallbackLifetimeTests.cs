using Microsoft.CodeAnalysis.CSharp;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Memory;

namespace Tapi.Analyzers.Tests.Memory;

/// <summary>TAPI3008: nothing keeps a callback alive.</summary>
public class CallbackLifetimeTests
{
    [Theory]
    [InlineData("Start({|TAPI3008:callback: OnLine|});")]
    [InlineData("Start({|TAPI3008:callback: other.OnLine|});")]
    [InlineData("Start({|TAPI3008:callback: new LineCallback(OnLine)|});")]
    [InlineData("Start({|TAPI3008:callback: new LineCallback(OnShared)|});")]
    [InlineData("Start({|TAPI3008:callback: new(OnShared)|});")]
    [InlineData("Start({|TAPI3008:callback: new LineCallback(kept)|});")]
    [InlineData("Start({|TAPI3008:callback: (LineCallback)OnLine|});")]
    [InlineData("Start({|TAPI3008:callback: (a, b, c, d, e, f) => Use(a)|});")]
    [InlineData("Start({|TAPI3008:callback: (a, b, c, d, e, f) => Console.WriteLine(argument)|});")]
    [InlineData("var number = 1; Start({|TAPI3008:callback: delegate { number++; }|});")]
    [InlineData("Start({|TAPI3008:callback: Inner|}); void Inner(uint a, uint b, nuint c, nuint d, nuint e, nuint f) => Use(a);")]
    [InlineData("Start({|TAPI3008:callback: argument == null ? OnLine : kept|});")]
    [InlineData("LineCallback local = OnLine; Start({|TAPI3008:callback: local|});")]
    [InlineData(
        "LineCallback local; local = new LineCallback(OnLine); if (local != null) Start({|TAPI3008:callback: local|}); "
        + "Start({|TAPI3008:callback: local|});")]
    [InlineData("LineCallback local; Start({|TAPI3008:callback: local = OnLine|});")]
    [InlineData("Action run = () => Start({|TAPI3008:callback: OnLine|}); run();")]
    [InlineData("Pointer({|TAPI3008:callback: Marshal.GetFunctionPointerForDelegate<LineCallback>(OnLine)|});")]
    [InlineData("Pointer({|TAPI3008:callback: Marshal.GetFunctionPointerForDelegate(new LineCallback(OnLine))|});")]
    [InlineData(
        "LineCallback local = OnLine; var p = Marshal.GetFunctionPointerForDelegate(local); Pointer({|TAPI3008:callback: p|}); "
        + "Console.WriteLine(p);")]
    [InlineData(
        "Native({|TAPI3008:callback: (delegate* unmanaged[Stdcall]<uint, uint, nuint, nuint, nuint, nuint, "
        + "void>)Marshal.GetFunctionPointerForDelegate(new LineCallback(OnLine))|});")]
    [InlineData("Phone(out var app, 0, {|TAPI3008:OnLine|}, null, out var count);")]
    public Task It_is_reported(string body) => Verify.RuleAsync<CallbackLifetimeAnalyzer>(Source(body));

    [Theory]
    [InlineData("Start(callback: null); Start(callback: default); Pointer(callback: IntPtr.Zero); Native(callback: null);")]
    [InlineData(
        "Start(callback: kept); Start(callback: SharedKept); Start(callback: Property); "
        + "Start(callback: argument); Start(callback: Make());")]
    [InlineData("Start(callback: kept = OnLine); Start(callback: kept ??= OnLine); kept = OnLine; Start(callback: kept);")]
    [InlineData(
        "Start(callback: (a, b, c, d, e, f) => Console.WriteLine(a)); Start(callback: static (a, b, c, d, e, f) => OnShared(a, b, c, d, e, "
        + "f)); Start(callback: delegate { });")]
    [InlineData(
        "const int one = 1; Start(callback: (a, b, c, d, e, f) => { var x = a + one; Action inner = () => Console.WriteLine(x); inner(); "
        + "});")]
    [InlineData(
        "Start(callback: OnShared); Start(callback: Program.OnShared); Pointer(callback: "
        + "Marshal.GetFunctionPointerForDelegate<LineCallback>(OnShared));")]
    [InlineData("LineCallback local = OnLine; Start(callback: local); handle.WaitOne(); GC.KeepAlive(local);")]
    [InlineData("LineCallback local = OnLine; GCHandle.Alloc(local); Pointer(callback: Marshal.GetFunctionPointerForDelegate(local));")]
    [InlineData("LineCallback local = OnLine; kept = local; Start(callback: local);")]
    [InlineData("LineCallback local = OnLine; list.Add(local); Start(callback: local);")]
    [InlineData("LineCallback local = OnLine; Action hold = () => GC.KeepAlive(local); Start(callback: local); hold();")]
    [InlineData("var local = kept; Start(callback: local); local = argument ?? kept; Start(callback: local);")]
    [InlineData("LineCallback local = OnLine; if (list.Count > 0) local = kept; Start(callback: local);")]
    [InlineData("foreach (var item in list) Start(callback: item); if ((object)kept is LineCallback found) Start(callback: found);")]
    [InlineData(
        "Native(callback: &OnUnmanaged); Pointer(callback: (IntPtr)(delegate* unmanaged[Stdcall]<uint, uint, nuint, nuint, nuint, nuint, "
        + "void>)&OnUnmanaged);")]
    [InlineData("var p = Marshal.GetFunctionPointerForDelegate(kept); Pointer(callback: p);")]
    public Task It_is_silent_for_what_is_kept(string body) => Verify.RuleAsync<CallbackLifetimeAnalyzer>(Source(body));

    [Fact]
    public Task It_is_reported_for_static_methods_before_C_sharp_11() => Verify.RuleAsync<CallbackLifetimeAnalyzer>(
        Static(
            "static void Run() { Native.lineInitialize(out var app, IntPtr.Zero, {|TAPI3008:OnLine|}, null, out var count); "
            + "Native.lineInitialize(out app, IntPtr.Zero, (a, b, c, d, e, f) => { }, null, out count); }"),
        TestProject.Default with { Language = LanguageVersion.CSharp10 });

    [Fact]
    public Task It_is_reported_in_static_constructors_where_the_compiler_keeps_nothing() => Verify.RuleAsync<CallbackLifetimeAnalyzer>(
        Static("static Program() { Native.lineInitialize(out var app, IntPtr.Zero, {|TAPI3008:OnLine|}, null, out var count); }"));

    [Fact]
    public Task It_is_silent_in_what_the_package_generates() => Verify.RuleAsync<CallbackLifetimeAnalyzer>(
        "class Program { }",
        TestProject.Default with { Generates = true, Functions = "lineInitialize*,lineMakeCall*,lineDrop" });

    private static string Static(string member) =>
        $$"""
        using System;
        using System.Runtime.InteropServices;
        delegate void LineCallback(uint a, uint b, nuint c, nuint d, nuint e, nuint f);
        static class Native
        {
            [DllImport("tapi32.dll")]
            public static extern int lineInitialize(out uint app, IntPtr module, LineCallback callback, string name, out uint devices);
        }
        class Program
        {
            static void OnLine(uint a, uint b, nuint c, nuint d, nuint e, nuint f) { }
            {{member}}
        }
        """;

    private static string Source(string body) =>
        $$"""
        using System;
        using System.Collections.Generic;
        using System.Runtime.CompilerServices;
        using System.Runtime.InteropServices;
        using System.Threading;
        #nullable disable
        delegate void LineCallback(uint a, uint b, nuint c, nuint d, nuint e, nuint f);
        unsafe class Program
        {
            [DllImport("tapi32.dll", EntryPoint = "lineInitialize")]
            static extern int Start(IntPtr app = default, IntPtr module = default, LineCallback callback = null,
                string name = null, IntPtr devices = default);
            [DllImport("tapi32.dll", EntryPoint = "lineInitialize")]
            static extern int Pointer(IntPtr app = default, IntPtr module = default, IntPtr callback = default,
                string name = null, IntPtr devices = default);
            [DllImport("tapi32.dll", EntryPoint = "lineInitialize")]
            static extern int Native(
                IntPtr app = default, IntPtr module = default, delegate* unmanaged[Stdcall]<uint, uint, nuint, nuint,
                    nuint, nuint, void> callback = null, string name = null, IntPtr devices = default);
            [DllImport("tapi32.dll", EntryPoint = "phoneInitialize")]
            static extern int Phone(out uint app, nint module, LineCallback callback, string name, out uint devices);
            LineCallback kept; static readonly LineCallback SharedKept = OnShared;
            LineCallback Property => kept; Program other; List<LineCallback> list; AutoResetEvent handle;
            void OnLine(uint a, uint b, nuint c, nuint d, nuint e, nuint f) { }
            static void OnShared(uint a, uint b, nuint c, nuint d, nuint e, nuint f) { }
            [UnmanagedCallersOnly(CallConvs = new[] { typeof(CallConvStdcall) })]
            static void OnUnmanaged(uint a, uint b, nuint c, nuint d, nuint e, nuint f) { }
            void Use(uint value) { }
            LineCallback Make() => kept;
            void Run(LineCallback argument)
            {
                {{body}}
            }
        }
        """;
}

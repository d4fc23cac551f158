using System.Reflection;
using System.Runtime.InteropServices;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tapi.Generator.Analyzers.Layouts;

namespace Tapi.Analyzers.Tests.Layouts;

/// <summary>Computed layouts against the runtime's own: the same source as symbols, and as types that the runtime measures.</summary>
public class NativeLayoutTests
{
    [Theory]
    [InlineData("struct S { public byte A; public uint B; public ushort C; public long D; public byte E; }")]
    [InlineData(
        "[StructLayout(LayoutKind.Sequential, Pack = 1)] struct S { public byte A; public uint B; public ushort C; public long D; public "
        + "IntPtr E; }")]
    [InlineData(
        "[StructLayout(LayoutKind.Sequential, Pack = 2)] struct S { public byte A; public uint B; public double C; public byte D; }")]
    [InlineData("[StructLayout(LayoutKind.Sequential, Size = 64)] struct S { public byte A; public IntPtr B; }")]
    [InlineData(
        "[StructLayout(LayoutKind.Explicit)] struct S { [FieldOffset(0)] public uint A; [FieldOffset(8)] public IntPtr B; [FieldOffset(8)] "
        + "public uint C; }")]
    [InlineData("[StructLayout(LayoutKind.Sequential)] class S { public uint A; public IntPtr B; public ushort C; }")]
    [InlineData(
        "[StructLayout(LayoutKind.Sequential)] class P { public byte X; public uint Y; } struct S { public byte A; public P B; public byte "
        + "C; }")]
    [InlineData(
        "[StructLayout(LayoutKind.Sequential)] class P { public byte X; public uint Y; } [StructLayout(LayoutKind.Sequential)] class S { "
        + "public byte A; public P B; public byte C; }")]
    [InlineData("struct S { public byte A; public DateTime B; public byte C; }")]
    [InlineData("struct S { public bool A; public char B; public bool C; public uint D; }")]
    [InlineData(
        "[StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)] struct S { public byte A; public char B; public bool C; }")]
    [InlineData(
        "struct S { [MarshalAs(UnmanagedType.U1)] public bool A; [MarshalAs(UnmanagedType.U4)] public uint C; "
        + "[MarshalAs(UnmanagedType.LPWStr)] public string D; }")]
    [InlineData(
        "[StructLayout(LayoutKind.Sequential, CharSet = CharSet.Unicode)] struct S { public byte A; [MarshalAs(UnmanagedType.ByValTStr, "
        + "SizeConst = 5)] public string B; public uint C; }")]
    [InlineData(
        "struct S { public byte A; [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 5)] public string B; "
        + "[MarshalAs(UnmanagedType.ByValArray, SizeConst = 3)] public uint[] C; }")]
    [InlineData("struct P { public byte X; public long Y; } struct S { public byte A; public P B; public byte C; }")]
    [InlineData("enum E : ushort { X } struct S { public byte A; public E B; public Guid C; public Action D; }")]
    [InlineData("unsafe struct S { public byte A; public fixed ushort B[3]; public void* C; public delegate*<void> D; }")]
    [InlineData(
        "[System.Runtime.CompilerServices.InlineArray(3)] struct I { private uint _value; } struct S { public byte A; public I B; public "
        + "byte C; }")]
    [InlineData(
        "[module: DefaultCharSet(CharSet.Unicode)] struct S { public byte A; [MarshalAs(UnmanagedType.ByValTStr, SizeConst = 5)] public "
        + "string B; public char C; }")]
    public void Places_and_sizes_are_the_runtimes(string declarations)
    {
        Assert.SkipUnless(IntPtr.Size == 8, "The runtime of this process measures for 64 bits.");
        var compilation = Compile(declarations);
        var type = Load(compilation);

        var layout = NativeLayout.Of(compilation.GetTypeByMetadataName("S")!, marshals: true)!;

        Assert.Equal(Marshal.SizeOf(type), layout.Extent.Size.X64);
        Assert.Equal(
            type.GetFields(BindingFlags.Instance | BindingFlags.Public).Select(
                field => (field.Name, (int)Marshal.OffsetOf(type, field.Name))),
            layout.Fields.Select(field => (field.Name, field.Offset.X64)));
    }

    [Theory]
    [InlineData("struct S { public object A; }")]
    [InlineData("struct S { public uint[] A; }")]
    [InlineData("struct S { public decimal A; }")]
    [InlineData("struct S { [MarshalAs(UnmanagedType.ByValArray, SizeConst = 3, ArraySubType = UnmanagedType.U2)] public char[] A; }")]
    [InlineData("class S { public uint A; }")]
    [InlineData("class P { public uint X; } struct S { public P A; }")]
    [InlineData("[StructLayout(LayoutKind.Auto)] struct S { public uint A; }")]
    [InlineData("partial struct S { public uint A; } partial struct S { public uint B; }")]
    [InlineData("struct S { }")]
    public void What_is_not_certain_has_no_layout(string declarations) =>
        Assert.Null(NativeLayout.Of(Compile(declarations).GetTypeByMetadataName("S")!, marshals: true));

    private static CSharpCompilation Compile(string declarations)
    {
        var start = declarations.StartsWith("[module", StringComparison.Ordinal)
            ? declarations.IndexOf(']', StringComparison.Ordinal) + 1
            : 0;
        var source =
            $"#pragma warning disable\nusing System; using "
            + $"System.Runtime.InteropServices;\n{declarations[..start]}\n{declarations[start..]}";
        var compilation = CSharpCompilation.Create(
            "Layout",
            [CSharpSyntaxTree.ParseText(source)],
            Net80.References.All,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return compilation;
    }

    private static Type Load(CSharpCompilation compilation)
    {
        using var stream = new MemoryStream();
        Assert.True(compilation.Emit(stream).Success);
        return Assembly.Load(stream.ToArray()).GetType("S", throwOnError: true)!;
    }
}

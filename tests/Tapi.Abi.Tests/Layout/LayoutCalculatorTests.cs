using Microsoft.CodeAnalysis;
using Tapi.Testing;

namespace Tapi.Abi.Tests.Layout;

/// <summary>The calculator itself, on layouts whose numbers are known.</summary>
public class LayoutCalculatorTests
{
    private static readonly Compilation Compilation = Compiler.Compile("""
        using System;
        using System.Runtime.InteropServices;
        struct Natural { public byte A; public double B; public nint C; public ushort D; }
        [StructLayout(LayoutKind.Sequential, Pack = 1)] struct Packed { public byte A; public double B; public nint C; public ushort D; }
        [StructLayout(LayoutKind.Sequential, Pack = 2)] struct Pairs { public byte A; public int B; public byte C; }
        [StructLayout(LayoutKind.Sequential, Pack = 1)]
        unsafe struct Buffers { public byte A; public fixed char B[3]; public void* C; public Guid D; }
        [StructLayout(LayoutKind.Explicit, Pack = 1)]
        struct Union { [FieldOffset(0)] public byte A; [FieldOffset(0)] public nuint B; [FieldOffset(1)] public ushort C; }
        struct Outer { public byte A; public Part B; public DayOfWeek C; public struct Part { public byte A; public nint B; } }
        readonly record struct Handle(uint Value);
        [StructLayout(LayoutKind.Sequential, Size = 10)] struct Sized { public byte A; }
        [StructLayout(LayoutKind.Auto)] struct Automatic { public byte A; public nint B; }
        """);

    [Theory]
    [InlineData("Natural", "A 0 1, B 8 8, C 16 4, D 20 2: 24", "A 0 1, B 8 8, C 16 8, D 24 2: 32")]
    [InlineData("Packed", "A 0 1, B 1 8, C 9 4, D 13 2: 15", "A 0 1, B 1 8, C 9 8, D 17 2: 19")]
    [InlineData("Pairs", "A 0 1, B 2 4, C 6 1: 8", "A 0 1, B 2 4, C 6 1: 8")]
    [InlineData("Buffers", "A 0 1, B 1 6, C 7 4, D 11 16: 27", "A 0 1, B 1 6, C 7 8, D 15 16: 31")]
    [InlineData("Union", "A 0 1, B 0 4, C 1 2: 4", "A 0 1, B 0 8, C 1 2: 8")]
    [InlineData("Outer", "A 0 1, B.A 4 1, B.B 8 4, C 12 4: 16", "A 0 1, B.A 8 1, B.B 16 8, C 24 4: 32")]
    [InlineData("Handle", "<Value>k__BackingField 0 4: 4", "<Value>k__BackingField 0 4: 4")]
    [InlineData("Sized", "A 0 1: 10", "A 0 1: 10")]
    public void A_structure_is_laid_out_as_the_runtime_does(string name, string x86, string x64)
    {
        Assert.Equal(x86, Describe(name, WindowsPlatform.X86));
        Assert.Equal(x64, Describe(name, WindowsPlatform.X64));
    }

    [Fact]
    public void A_layout_that_nobody_can_know_is_refused() =>
        Assert.Throws<NotSupportedException>(() => Describe("Automatic", WindowsPlatform.X86));

    private static string Describe(string name, WindowsPlatform platform)
    {
        var structure = Compilation.GetTypeByMetadataName(name)!;
        var calculator = new LayoutCalculator(platform);
        var members = calculator.Members(structure).Select(member => $"{member.Name} {member.Offset} {member.Size}");
        return $"{string.Join(", ", members)}: {calculator.SizeOf(structure)}";
    }
}

namespace Tapi.Abi.Tests.Layout;

/// <summary>A Windows architecture that the bindings run on, and the C compiler that builds for it.</summary>
public sealed record WindowsPlatform(string Name, int PointerSize, string Target)
{
    public static readonly WindowsPlatform X86 = new("x86", 4, "i686-w64-mingw32");

    public static readonly WindowsPlatform X64 = new("x64", 8, "x86_64-w64-mingw32");

    public static WindowsPlatform Of(string name) => name == X86.Name ? X86 : X64;

    /// <summary>The names, for theories.</summary>
    public static TheoryData<string> Names => [X86.Name, X64.Name];
}

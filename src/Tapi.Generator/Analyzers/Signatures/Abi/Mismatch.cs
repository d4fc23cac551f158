using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Signatures.Abi;

/// <summary>The architectures on which a declaration does not fit the header.</summary>
internal readonly record struct Mismatch(bool OnX86, bool OnX64)
{
    public static readonly Mismatch None;

    public static readonly Mismatch Everywhere = new(true, true);

    /// <summary>The part that matters where the project runs.</summary>
    public Mismatch On(Platforms platforms) => new(OnX86 && platforms.X86, OnX64 && platforms.X64);

    public static Mismatch When(bool isWrong) => isWrong ? Everywhere : None;
}

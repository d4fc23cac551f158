using Microsoft.CodeAnalysis;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Project;

/// <summary>The architectures that code is compiled for. A difference on another architecture does not matter.</summary>
internal readonly record struct Platforms(bool X86, bool X64)
{
    public static Platforms Of(Platform platform) => platform switch
    {
        Platform.X86 or Platform.Arm or Platform.AnyCpu32BitPreferred => new Platforms(true, false),
        Platform.X64 or Platform.Arm64 or Platform.Itanium => new Platforms(false, true),
        _ => new Platforms(true, true),
    };

    /// <summary>Whether two sizes or offsets are the same wherever the code runs.</summary>
    public bool Agree(PlatformSize left, PlatformSize right) => (!X86 || left.X86 == right.X86) && (!X64 || left.X64 == right.X64);
}

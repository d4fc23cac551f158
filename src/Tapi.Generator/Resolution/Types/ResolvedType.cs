using System.Diagnostics;
using Tapi.Generator.Common;

namespace Tapi.Generator.Resolution.Types;

/// <summary>A C type whose meaning is known.</summary>
/// <param name="Name">The C name without the stars.</param>
/// <param name="Size">Bytes of one value on x86 and x64, stars counted.</param>
[DebuggerDisplay("{Kind} {Name,nq}, {Pointers} stars")]
internal sealed record ResolvedType(CTypeKind Kind, string Name, int Pointers, PlatformSize Size)
{
    /// <summary>For a callback: the types of its parameters and, last, of its result.</summary>
    public EquatableArray<ResolvedType> Signature { get; init; }

    public bool IsPointer => Pointers > 0;

    public ResolvedType Pointee => this with { Pointers = Pointers - 1, Size = default };
}

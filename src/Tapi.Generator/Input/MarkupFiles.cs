using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Input;

/// <summary>The files of which another generator makes C#.</summary>
internal sealed record MarkupFiles(ImmutableArray<AdditionalText> Files)
{
    public bool Equals(MarkupFiles? other) => other is not null && Files.SequenceEqual(other.Files);

    public override int GetHashCode() => Files.Length;
}

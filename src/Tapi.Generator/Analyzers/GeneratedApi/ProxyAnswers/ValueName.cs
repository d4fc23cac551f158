using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Analyzers.GeneratedApi.ProxyAnswers;

/// <summary>
/// The name that code uses for a value: a variable, or a property path from one. <c>message.Request</c> is the path <c>.Request</c> from
/// <c>message</c>.
/// </summary>
internal readonly record struct ValueName(ISymbol Root, string Path)
{
    public ValueName Member(string name) => new(Root, $"{Path}.{name}");

    /// <summary>Whether the other value is reached through this one.</summary>
    public bool Holds(ValueName other) =>
        SymbolEqualityComparer.Default.Equals(Root, other.Root) && other.Path.StartsWith(Path + ".", StringComparison.Ordinal);

    public bool Equals(ValueName other) => SymbolEqualityComparer.Default.Equals(Root, other.Root) && Path == other.Path;

    public override int GetHashCode() =>
        unchecked((SymbolEqualityComparer.Default.GetHashCode(Root) * 31) + StringComparer.Ordinal.GetHashCode(Path));
}

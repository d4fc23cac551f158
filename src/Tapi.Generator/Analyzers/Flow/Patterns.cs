using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>Finds what patterns say about a value's type, and which variables they bind.</summary>
internal static class Patterns
{
    /// <summary>A pattern and its subpatterns, each with the property path to the value that it tests.</summary>
    public static IEnumerable<(string Path, IPatternOperation Pattern)> Parts(IPatternOperation pattern, string path = "")
    {
        yield return (path, pattern);
        var inner = pattern switch
        {
            IRecursivePatternOperation recursive =>
                recursive.PropertySubpatterns.SelectMany(item => item.Member is IPropertyReferenceOperation property
                ? Parts(item.Pattern, $"{path}.{property.Property.Name}")
                : []),
            IBinaryPatternOperation binary => Parts(binary.LeftPattern, path).Concat(Parts(binary.RightPattern, path)),
            INegatedPatternOperation negated => Parts(negated.Pattern, path),
            _ => [],
        };
        foreach (var part in inner)
        {
            yield return part;
        }
    }

    public static ISymbol? Variable(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        _ => null,
    };

    /// <summary>The type of a value that the pattern matched; null when the pattern does not say.</summary>
    public static ITypeSymbol? Type(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation { MatchesNull: false } declaration => declaration.MatchedType,
        IRecursivePatternOperation recursive => recursive.MatchedType,
        ITypePatternOperation type => type.MatchedType,
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.And } binary => Type(binary.LeftPattern) ?? Type(binary.RightPattern),
        _ => null,
    };

    public static bool CanMatch(IPatternOperation pattern, ITypeSymbol type) => pattern switch
    {
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } binary =>
            CanMatch(binary.LeftPattern, type) || CanMatch(binary.RightPattern, type),
        IBinaryPatternOperation binary => CanMatch(binary.LeftPattern, type) && CanMatch(binary.RightPattern, type),
        INegatedPatternOperation negated => !MustMatch(negated.Pattern, type),
        IConstantPatternOperation { Value.ConstantValue: { HasValue: true, Value: null } } => false,
        _ => Type(pattern) is not { } matched || Derives(type, matched) || Derives(matched, type),
    };

    public static bool MustMatch(IPatternOperation pattern, ITypeSymbol type) => pattern switch
    {
        IBinaryPatternOperation { OperatorKind: BinaryOperatorKind.Or } binary =>
            MustMatch(binary.LeftPattern, type) || MustMatch(binary.RightPattern, type),
        IBinaryPatternOperation binary => MustMatch(binary.LeftPattern, type) && MustMatch(binary.RightPattern, type),
        INegatedPatternOperation negated => !CanMatch(negated.Pattern, type),
        IDiscardPatternOperation or IDeclarationPatternOperation { MatchesNull: true } => true,
        IDeclarationPatternOperation or ITypePatternOperation => Type(pattern) is { } matched && Derives(type, matched),
        _ => false,
    };

    public static bool Derives(ITypeSymbol type, ITypeSymbol from) =>
        BaseTypes.AndSelf(type).Contains(from, SymbolEqualityComparer.Default);
}

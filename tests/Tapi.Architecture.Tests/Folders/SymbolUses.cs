using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tapi.Architecture.Tests.Folders;

/// <summary>The symbols that a file uses, by name or by an inferred type; documentation does not count.</summary>
internal sealed class SymbolUses(SemanticModel model)
{
    /// <summary>Names without a symbol: something is missing from the compilation, and uses are lost.</summary>
    public List<SyntaxNode> Unresolved { get; } = [];

    public IEnumerable<(SyntaxNode Node, ISymbol Symbol)> All() => model.SyntaxTree.GetRoot()
        .DescendantNodes(node => node is not UsingDirectiveSyntax)
        .SelectMany(node => Symbols(node).Select(symbol => (node, symbol)));

    private IEnumerable<ISymbol> Symbols(SyntaxNode node) => node switch
    {
        IdentifierNameSyntax { IsVar: true } => Named(model.GetTypeInfo(node).Type),
        SimpleNameSyntax name => Of(name),
        BaseObjectCreationExpressionSyntax or ElementAccessExpressionSyntax or BinaryExpressionSyntax or PrefixUnaryExpressionSyntax
            or CastExpressionSyntax or ConstructorInitializerSyntax or PrimaryConstructorBaseTypeSyntax =>
            Only(model.GetSymbolInfo(node).Symbol),
        _ => [],
    };

    private IEnumerable<ISymbol> Of(SimpleNameSyntax name)
    {
        var info = model.GetSymbolInfo(name);
        var symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        if (symbol is null && !IsNoName(name))
        {
            Unresolved.Add(name);
        }

        return Only(symbol);
    }

    private static IEnumerable<ISymbol> Only(ISymbol? symbol) => symbol switch
    {
        null or INamespaceSymbol or ITypeParameterSymbol => [],
        IParameterSymbol or ILocalSymbol or IRangeVariableSymbol or IDiscardSymbol => [],
        IAliasSymbol alias => Only(alias.Target),
        IMethodSymbol method => [(method.ReducedFrom ?? method).OriginalDefinition],
        ITypeSymbol type => Named(type),
        _ => [symbol.OriginalDefinition],
    };

    private static IEnumerable<ISymbol> Named(ITypeSymbol? type) => type switch
    {
        IArrayTypeSymbol array => Named(array.ElementType),
        IPointerTypeSymbol pointer => Named(pointer.PointedAtType),
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.SelectMany(element => Named(element.Type)),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(Named).Append(named.OriginalDefinition),
        _ => [],
    };

    /// <summary>Returns whether a word only looks like a name: that of an argument or a tuple element, a discard, a keyword.</summary>
    private static bool IsNoName(SimpleNameSyntax name) => name.Parent is NameColonSyntax or NameEqualsSyntax
        || name.Identifier.ValueText is "_" or "nameof" or "var" or "unmanaged" or "notnull" or "field" or "dynamic" or "global"
        || name.AncestorsAndSelf().Any(node => node is AttributeTargetSpecifierSyntax or FunctionPointerUnmanagedCallingConventionSyntax);
}

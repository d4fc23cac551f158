using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Callers;

/// <summary>A call of a method whose declaration changes.</summary>
internal sealed record CallSite(DocumentId Document, InvocationExpressionSyntax Call)
{
    /// <summary>All calls in the solution; null where the method is not only called, for example becomes a delegate.</summary>
    public static async Task<IReadOnlyList<CallSite>?> FindAsync(IMethodSymbol method, Solution solution, CancellationToken cancellation)
    {
        var calls = new List<CallSite>();
        var references = await SymbolFinder.FindReferencesAsync(method, solution, cancellation).ConfigureAwait(false);
        foreach (var place in references.SelectMany(reference => reference.Locations))
        {
            var root = await place.Document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
            var name = root?.FindNode(place.Location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
            if (name is not null && IsOnlyNamed(name))
            {
                continue;
            }

            var called = name?.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
            if (called?.Parent is not InvocationExpressionSyntax invocation || invocation.Expression != called)
            {
                return null;
            }

            calls.Add(new CallSite(place.Document.Id, invocation));
        }

        return calls;
    }

    /// <summary>What is passed for a parameter.</summary>
    public static ArgumentSyntax? Passed(SeparatedSyntaxList<ArgumentSyntax> arguments, IParameterSymbol parameter) =>
        arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText == parameter.Name)
        ?? (parameter.Ordinal < arguments.Count && arguments.Take(parameter.Ordinal + 1).All(argument => argument.NameColon is null)
            ? arguments[parameter.Ordinal]
            : null);

    /// <summary>Whether a place uses only the method's name: nameof, or documentation without parameters.</summary>
    private static bool IsOnlyNamed(SyntaxNode name) =>
        name.FirstAncestorOrSelf<CrefSyntax>() is NameMemberCrefSyntax { Parameters: null }
            or QualifiedCrefSyntax { Member: NameMemberCrefSyntax { Parameters: null } }
        || NameOf.IsArgument(name.FirstAncestorOrSelf<ArgumentSyntax>());
}

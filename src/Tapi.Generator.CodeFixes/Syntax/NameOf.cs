using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tapi.Generator.CodeFixes.Syntax;

/// <summary>Recognizes what only asks for a name.</summary>
internal static class NameOf
{
    /// <summary>Whether a node is the argument of <c>nameof</c>.</summary>
    public static bool IsArgument(SyntaxNode? node) => node is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }
        && call.Expression is IdentifierNameSyntax { Identifier.ValueText: "nameof" };
}

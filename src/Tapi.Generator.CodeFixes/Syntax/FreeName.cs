using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tapi.Generator.CodeFixes.Syntax;

/// <summary>Finds names for new locals that nothing else in the member uses.</summary>
internal static class FreeName
{
    /// <param name="given">The name of a variable that is removed, so that its name is free.</param>
    public static string Of(string wanted, SyntaxNode place, SemanticModel model, string? given = null)
    {
        var taken = new HashSet<string>(
            Mentions.Scope(place)
                .DescendantTokens()
                .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.Parent?.Parent is not NameColonSyntax)
                .Select(token => token.ValueText), StringComparer.Ordinal);
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? wanted : wanted + number.ToString(CultureInfo.InvariantCulture);
            if (name == given
                || (SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None
                    && !taken.Contains(name)
                    && model.LookupSymbols(place.SpanStart, name: name).IsEmpty))
            {
                return name;
            }
        }
    }
}

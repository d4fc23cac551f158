using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>Names for new locals that nothing else in the member has.</summary>
internal static class FreeName
{
    public static string Of(string wanted, SyntaxNode place, SemanticModel model)
    {
        var member = place.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? place.SyntaxTree.GetRoot();
        var taken = new HashSet<string>(member.DescendantTokens().Where(token => token.Parent?.Parent is not NameColonSyntax).Select(token => token.ValueText), StringComparer.Ordinal);
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? wanted : wanted + number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            if (!taken.Contains(name) && model.LookupSymbols(place.SpanStart, name: name).IsEmpty)
            {
                return name;
            }
        }
    }
}

using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.GeneratedCalls;

/// <summary>Names for new variables that nothing else around a call has.</summary>
internal static class FreeNames
{
    /// <param name="given">A variable that goes, so that its name is free.</param>
    public static string Make(string stem, string? given, HandWrittenCall call)
    {
        var scope = Mentions.Scope(call.Syntax);
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? stem : stem + number.ToString(CultureInfo.InvariantCulture);
            if (name == given || (SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None && call.Model.LookupSymbols(call.Position, name: name).IsEmpty && !scope.DescendantTokens().Any(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == name)))
            {
                return name;
            }
        }
    }
}

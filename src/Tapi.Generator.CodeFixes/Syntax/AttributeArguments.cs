using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tapi.Generator.CodeFixes.Syntax;

/// <summary>Writes named arguments of attributes.</summary>
internal static class AttributeArguments
{
    /// <summary>Replaces the argument's value, or adds the argument after the others.</summary>
    public static AttributeSyntax With(AttributeSyntax attribute, string name, ExpressionSyntax value)
    {
        if (attribute.ArgumentList?.Arguments.FirstOrDefault(item => item.NameEquals?.Name.Identifier.ValueText == name) is { } written)
        {
            return attribute.ReplaceNode(written.Expression, value.WithTriviaFrom(written.Expression));
        }

        var equals = SyntaxFactory.Token(SyntaxKind.EqualsToken)
            .WithLeadingTrivia(SyntaxFactory.Space)
            .WithTrailingTrivia(SyntaxFactory.Space);
        var argument = SyntaxFactory.AttributeArgument(SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName(name), equals), null, value);
        if (attribute.ArgumentList is not { Arguments.Count: > 0 } list)
        {
            return attribute.WithoutTrailingTrivia().WithArgumentList(
                SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(argument)));
        }

        var last = list.Arguments.Last();
        var arguments = list.Arguments.Replace(last, last.WithoutTrailingTrivia()).GetWithSeparators()
            .Add(SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space))
            .Add(argument.WithTrailingTrivia(last.GetTrailingTrivia()));
        return attribute.WithArgumentList(list.WithArguments(SyntaxFactory.SeparatedList<AttributeArgumentSyntax>(arguments)));
    }

    /// <summary>A member of an enumeration in <c>System.Runtime.InteropServices</c>, written as short as the place allows.</summary>
    public static ExpressionSyntax? InteropValue(SemanticModel model, int position, string type, string member) =>
        model.Compilation.GetTypeByMetadataName("System.Runtime.InteropServices." + type) is { } symbol
            ? SyntaxFactory.ParseExpression(symbol.ToMinimalDisplayString(model, position) + "." + member)
            : null;
}

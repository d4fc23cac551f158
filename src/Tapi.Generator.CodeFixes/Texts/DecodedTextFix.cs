using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Fixing;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Texts;

/// <summary>Reads a text in the encoding in which the project's imports write it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class DecodedTextFix() : TapiFix(DiagnosticIds.DecodedText)
{
    private protected override Task<FixChange?> ChangeAsync(FixContext context) => Task.FromResult(
        FixProperties.Read(context.Diagnostic, FixProperties.Value) is { } value
        && Change(context.Node, value, context.Model) is var (old, changed)
            ? context.Replace(value == "2" ? "Take two bytes off" : $"Use {value}", old, changed.WithTriviaFrom(old))
            : null);

    private static (SyntaxNode Old, SyntaxNode Changed)? Change(SyntaxNode node, string value, SemanticModel model) => node switch
    {
        // Encoding.GetEncoding(1252) is also a call.
        ExpressionSyntax expression
            when value == "Encoding.Unicode" && model.Compilation.GetTypeByMetadataName("System.Text.Encoding") is { } encoding =>
            (expression, SyntaxFactory.ParseExpression(encoding.ToMinimalDisplayString(model, expression.SpanStart) + ".Unicode")),
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } =>
            (access.Name, SyntaxFactory.IdentifierName(value)),
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax name } => (name, SyntaxFactory.IdentifierName(value)),
        LiteralExpressionSyntax { Token: { Text: "1" } } literal when value == "2" =>
            (literal, SyntaxFactory.LiteralExpression(SyntaxKind.NumericLiteralExpression, SyntaxFactory.Literal(2))),
        _ => null,
    };
}

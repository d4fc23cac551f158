using System.Composition;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Fixing;
using Tapi.Generator.Diagnostics;

namespace Tapi.Generator.CodeFixes.Constants;

/// <summary>Gives a constant the value that it has in tapi.h.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ConstantValueFix() : TapiFix(DiagnosticIds.ConstantValue)
{
    private protected override Task<FixChange?> ChangeAsync(FixContext context) => Task.FromResult(
        FixProperties.Read(context.Diagnostic, FixProperties.Value) is { } text
            && context.Node.FirstAncestorOrSelf<SyntaxNode>(
                item => item is VariableDeclaratorSyntax or EnumMemberDeclarationSyntax) is { } declaration
            && TypeOf(declaration, context.Model, context.Cancellation) is { } type
            && Replace(context.Root, declaration, text, type) is { } changed
                ? context.With("Use the value of tapi.h", changed)
                : null);

    private static SpecialType? TypeOf(
        SyntaxNode declaration,
        SemanticModel model,
        CancellationToken cancellation) => model.GetDeclaredSymbol(declaration, cancellation) switch
    {
        IFieldSymbol { ContainingType: { EnumUnderlyingType: { } underlying } } => underlying.SpecialType,
        IFieldSymbol field => field.Type.SpecialType,
        ILocalSymbol local => local.Type.SpecialType,
        _ => null,
    };

    private static SyntaxNode? Replace(SyntaxNode root, SyntaxNode declaration, string text, SpecialType type)
    {
        var clause = declaration is EnumMemberDeclarationSyntax member
            ? member.EqualsValue
            : ((VariableDeclaratorSyntax)declaration).Initializer;
        if (Value(text, type, clause?.Value) is not { } value)
        {
            return null;
        }

        if (clause is not null)
        {
            return root.ReplaceNode(clause.Value, value.WithTriviaFrom(clause.Value));
        }

        // Later members would continue counting from the new value, so only the last member, or one before an explicit value, can get its
        // own.
        return declaration is EnumMemberDeclarationSyntax { Parent: EnumDeclarationSyntax parent } counted
            && IsBeforeWritten(parent, counted)
            ? root.ReplaceNode(counted, counted.WithIdentifier(counted.Identifier.WithTrailingTrivia(SyntaxFactory.Space)).WithEqualsValue(
                SyntaxFactory.EqualsValueClause(value).WithEqualsToken(
                    SyntaxFactory.Token(SyntaxKind.EqualsToken).WithTrailingTrivia(SyntaxFactory.Space))
                    .WithTrailingTrivia(counted.Identifier.TrailingTrivia)))
            : null;
    }

    private static bool IsBeforeWritten(EnumDeclarationSyntax parent, EnumMemberDeclarationSyntax member)
    {
        var next = parent.Members.IndexOf(member) + 1;
        return next == parent.Members.Count || parent.Members[next].EqualsValue is not null;
    }

    // Hexadecimal if the header or the old value is, and in a form that the declared type can hold.
    private static ExpressionSyntax? Value(string text, SpecialType type, ExpressionSyntax? old)
    {
        var isHex = text.StartsWith("0x", StringComparison.Ordinal);
        var value = isHex
            ? uint.Parse(text.Substring(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : uint.Parse(text, CultureInfo.InvariantCulture);
        var wasHex = old?.DescendantNodesAndSelf()
            .OfType<LiteralExpressionSyntax>()
            .Any(literal => literal.Token.Text.StartsWith("0x", StringComparison.OrdinalIgnoreCase)) == true;
        var written = isHex || wasHex ? $"0x{value:X8}" : text;
        var isNegative = old?.DescendantNodesAndSelf()
            .Any(node => node.IsKind(SyntaxKind.UncheckedExpression) || node.IsKind(SyntaxKind.UnaryMinusExpression)) == true;
        return type switch
        {
            SpecialType.System_Int32 when value > int.MaxValue => SyntaxFactory.ParseExpression($"unchecked((int){written})"),
            SpecialType.System_Int64 when value > int.MaxValue && isNegative => SyntaxFactory.ParseExpression($"unchecked((int){written})"),
            SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64 =>
                SyntaxFactory.ParseExpression(written),
            SpecialType.System_Int16 when value <= (uint)short.MaxValue => SyntaxFactory.ParseExpression(written),
            SpecialType.System_UInt16 when value <= ushort.MaxValue => SyntaxFactory.ParseExpression(written),
            SpecialType.System_Byte when value <= byte.MaxValue => SyntaxFactory.ParseExpression(written),
            _ => null,
        };
    }
}

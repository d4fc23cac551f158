using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Signatures;

/// <summary>
/// Recognizes results in a wider type that are compared with a code above the range of <c>int</c>: as <c>int</c> they would never be equal.
/// </summary>
internal static class LargeConstants
{
    public static bool Meet(ExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        var value = Around(call);
        var variable = value.Parent switch
        {
            EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax declarator } => model.GetDeclaredSymbol(declarator, cancellation),
            AssignmentExpressionSyntax assignment when assignment.Right == value =>
                model.GetSymbolInfo(assignment.Left, cancellation).Symbol,
            _ => null,
        };
        var scope = variable is IFieldSymbol or IPropertySymbol ? call.SyntaxTree.GetRoot(cancellation) : Mentions.Scope(call);
        var values = variable is null ? [] : Mentions.In(scope, variable, model, cancellation);
        return values.Append(value).Any(item => IsCompared(Around(item), model, cancellation));
    }

    private static ExpressionSyntax Around(ExpressionSyntax value) =>
        value.Parent is ParenthesizedExpressionSyntax or CastExpressionSyntax ? Around((ExpressionSyntax)value.Parent)
        : value.Parent is AssignmentExpressionSyntax { Parent: ParenthesizedExpressionSyntax } assignment && assignment.Left == value
            ? Around(assignment)
        : value;

    private static bool IsCompared(ExpressionSyntax value, SemanticModel model, CancellationToken cancellation)
    {
        var others = value.Parent switch
        {
            BinaryExpressionSyntax binary => [binary.Left == value ? binary.Right : binary.Left],
            IsPatternExpressionSyntax pattern => pattern.Pattern.DescendantNodesAndSelf().OfType<ExpressionSyntax>(),
            SwitchStatementSyntax @switch => @switch.Sections
                .SelectMany(section => section.Labels)
                .SelectMany(label => label.DescendantNodes().OfType<ExpressionSyntax>()),
            SwitchExpressionSyntax @switch => @switch.Arms
                .SelectMany(arm => arm.Pattern.DescendantNodesAndSelf().OfType<ExpressionSyntax>()),
            _ => Enumerable.Empty<ExpressionSyntax>(),
        };
        return others.Any(other =>
            SignedComparison.Value(model.GetConstantValue(other, cancellation)) is >= int.MaxValue and <= uint.MaxValue);
    }
}

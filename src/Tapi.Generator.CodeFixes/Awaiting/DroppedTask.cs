using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Awaiting;

/// <summary>The place where a task is dropped, and its replacement that awaits it.</summary>
/// <param name="Old">The statement or expression that drops it.</param>
/// <param name="New">The same with <c>await</c>.</param>
internal sealed record DroppedTask(SyntaxNode Old, SyntaxNode New)
{
    /// <summary>Null for a place that cannot simply be awaited.</summary>
    public static DroppedTask? Find(InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation)
    {
        var shaped = Reshaped(call);
        var task = WithAccess(shaped);
        var type = model.GetTypeInfo(shaped, cancellation).Type;
        if (Awaited(task, type, model) is not { } awaited)
        {
            return null;
        }

        switch (task.Parent)
        {
            case ExpressionStatementSyntax or ArrowExpressionClauseSyntax:
            case LambdaExpressionSyntax lambda when lambda.ExpressionBody == task:
                return new DroppedTask(task, awaited);
            case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax } assignment
                when assignment.Right == task && model.GetSymbolInfo(assignment.Left, cancellation).Symbol is IDiscardSymbol:
                return new DroppedTask(assignment, awaited.WithTriviaFrom(assignment));
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax
            {
                Variables.Count: 1,
                Parent: LocalDeclarationStatementSyntax statement,
            } declaration } variable }
                when Mentions.Of(model.GetDeclaredSymbol(variable, cancellation), variable, model, cancellation).Count == 0:
                var hasResult = type is INamedTypeSymbol { IsGenericType: true } && task is not ConditionalAccessExpressionSyntax;
                return hasResult
                    ? declaration.Type.IsVar ? new DroppedTask(task, awaited) : null
                    : new DroppedTask(
                        statement,
                        SyntaxFactory.ExpressionStatement(awaited.WithoutTrivia(), statement.SemicolonToken).WithTriviaFrom(statement));
            default:
                return null;
        }
    }

    /// <summary>The call, including calls that only reshape its task.</summary>
    private static ExpressionSyntax Reshaped(ExpressionSyntax call)
    {
        while (call.Parent is MemberAccessExpressionSyntax
        {
            Name.Identifier.ValueText: "ConfigureAwait" or "AsTask" or "Preserve",
            Parent: InvocationExpressionSyntax outer,
        } access
            && access.Expression == call)
        {
            call = outer;
        }

        return call;
    }

    /// <summary>The expression, including the <c>?.</c> access that it is part of.</summary>
    private static ExpressionSyntax WithAccess(ExpressionSyntax call)
    {
        while (call.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == call)
        {
            call = conditional;
        }

        return call;
    }

    private static ExpressionSyntax? Awaited(ExpressionSyntax task, ITypeSymbol? type, SemanticModel model)
    {
        var operand = task.WithoutTrivia();
        if (task is ConditionalAccessExpressionSyntax)
        {
            // If the object is null, there is no task, and null cannot be awaited.
            if (!TaskType.Is(type) || !(type!.IsReferenceType || TaskType.IsPlain(type)))
            {
                return null;
            }

            ExpressionSyntax none = type.IsReferenceType
                ? SyntaxFactory.MemberAccessExpression(
                    SyntaxKind.SimpleMemberAccessExpression,
                    TaskSyntax.Name(model, task.SpanStart),
                    SyntaxFactory.IdentifierName("CompletedTask"))
                : SyntaxFactory.LiteralExpression(SyntaxKind.DefaultLiteralExpression);
            var coalesce = SyntaxFactory.Token(SyntaxKind.QuestionQuestionToken)
                .WithLeadingTrivia(SyntaxFactory.Space)
                .WithTrailingTrivia(SyntaxFactory.Space);
            operand = SyntaxFactory.ParenthesizedExpression(SyntaxFactory.BinaryExpression(
                SyntaxKind.CoalesceExpression, operand, coalesce, none));
        }

        return SyntaxFactory.AwaitExpression(SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), operand)
            .WithTriviaFrom(task);
    }
}

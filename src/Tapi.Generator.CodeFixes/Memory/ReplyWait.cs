using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>Recognizes functions that wait for the reply themselves before they read what TAPI wrote, so that they can free it.</summary>
internal static class ReplyWait
{
    /// <param name="argument">What the call is given to write to.</param>
    /// <param name="reads">Where the function reads it.</param>
    public static bool IsBetween(
        ArgumentSyntax argument, IReadOnlyList<IdentifierNameSyntax> reads, SemanticModel model, CancellationToken cancellation)
    {
        if (reads.Count == 0
            || argument.Parent?.Parent is not InvocationExpressionSyntax call
            || CallPlace.Statement(argument) is not { Parent: BlockSyntax block })
        {
            return false;
        }

        var first = reads.Min(read => read.SpanStart);
        var waits = block.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax))
            .OfType<ExpressionSyntax>()
            .Where(node => node.Span.End <= first && (node.SpanStart >= call.Span.End || node.Span.Contains(call.Span)))
            .Where(node => Waits(node, call, model, cancellation))
            .ToList();
        return waits.Exists(wait =>
                wait.FirstAncestorOrSelf<StatementSyntax>() is { } statement && CallPlace.RunsOnceIn(block, statement))
            && !waits.Exists(wait => wait is InvocationExpressionSyntax invocation && GivesUp(invocation, model, cancellation));
    }

    private static bool Waits(
        ExpressionSyntax node, InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) => node switch
    {
        InvocationExpressionSyntax invocation => Name(invocation.Expression) is { } name
            && (name.IndexOf("wait", StringComparison.OrdinalIgnoreCase) >= 0 || name is "Join" or "GetResult" or "SpinUntil")
            && name is not ("GetAwaiter" or "ConfigureAwait"),
        AwaitExpressionSyntax await => await.Span.Contains(call.Span) || Request(call, model, cancellation) is { } request
            && Mentions.In(await, request, model, cancellation).Count > 0,
        _ => false,
    };

    /// <summary>Whether a wait ends after a time, when TAPI may still write.</summary>
    private static bool GivesUp(InvocationExpressionSyntax wait, SemanticModel model, CancellationToken cancellation) =>
        model.GetSymbolInfo(wait, cancellation).Symbol is IMethodSymbol method
        && method.Parameters.Any(parameter => parameter.Name.IndexOf("timeout", StringComparison.OrdinalIgnoreCase) >= 0
            || parameter.Type is { Name: "TimeSpan", ContainingNamespace.Name: "System" });

    /// <summary>The local that holds the call's result.</summary>
    private static ISymbol? Request(
        InvocationExpressionSyntax call, SemanticModel model, CancellationToken cancellation) => call.Parent switch
    {
        EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax variable } => model.GetDeclaredSymbol(variable, cancellation),
        AssignmentExpressionSyntax assignment => model.GetSymbolInfo(assignment.Left, cancellation).Symbol,
        _ => null,
    };

    private static string? Name(ExpressionSyntax called) => called switch
    {
        IdentifierNameSyntax name => name.Identifier.ValueText,
        GenericNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        _ => null,
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Memory;

/// <summary>Distinguishes lambdas that need a new object each time from those that the compiler creates once.</summary>
internal static class LambdaCaptures
{
    public static bool Any(IAnonymousFunctionOperation lambda) =>
        !lambda.Symbol.IsStatic && lambda.Body.Descendants().Any(operation => operation switch
        {
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => true,
            ILocalReferenceOperation { Local: { IsConst: false } local } => IsOutside(local, lambda),
            IParameterReferenceOperation { Parameter: var parameter } => IsOutside(parameter, lambda),
            _ => false,
        });

    private static bool IsOutside(ISymbol variable, IAnonymousFunctionOperation lambda) =>
        !variable.DeclaringSyntaxReferences.Any(
            reference => reference.SyntaxTree == lambda.Syntax.SyntaxTree && lambda.Syntax.Span.Contains(reference.Span));
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>A call of an import, with its context.</summary>
/// <param name="Generated">Recognizes the members of the generated API.</param>
internal sealed record HandWrittenCall(
    InvocationExpressionSyntax Syntax,
    IInvocationOperation Operation,
    SemanticModel Model,
    GeneratedMember Generated,
    CancellationToken Cancellation)
{
    public int Position => Syntax.SpanStart;

    public static HandWrittenCall? Find(InvocationExpressionSyntax? syntax, SemanticModel model, CancellationToken cancellation) =>
        syntax is not null
        && model.GetOperation(syntax, cancellation) is IInvocationOperation { TargetMethod: { IsStatic: true } method } operation
        && (method.IsExtern || method.IsPartialDefinition)
        && GeneratedMember.In(model.Compilation) is { } generated
            ? new HandWrittenCall(syntax, operation, model, generated, cancellation)
            : null;

    /// <summary>The argument of a parameter; null where the call has none.</summary>
    public IArgumentOperation? Argument(int ordinal) =>
        Operation.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == ordinal);
}

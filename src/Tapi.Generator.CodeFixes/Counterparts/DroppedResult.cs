using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>The place of a call whose result is used only to see whether it failed.</summary>
/// <param name="Place">The statement, or the expression that is a function's body.</param>
/// <param name="Local">The variable that holds the result.</param>
/// <param name="Failure">The code that runs when it failed.</param>
internal sealed record DroppedResult(SyntaxNode Place, ILocalSymbol? Local, FailureBranch? Failure)
{
    /// <summary>Null where the result is used further.</summary>
    public static DroppedResult? Find(HandWrittenCall call)
    {
        var syntax = call.Syntax;
        switch (syntax.Parent)
        {
            case ExpressionStatementSyntax statement:
                return new DroppedResult(statement, null, null);
            case ArrowExpressionClauseSyntax or LambdaExpressionSyntax when ReturnsNothing(call):
                return new DroppedResult(syntax, null, null);
            case BinaryExpressionSyntax { Parent: IfStatementSyntax { Else: null } test }
                when FailureBranch.IsTest(test.Condition, syntax, call.Model, call.Cancellation):
                return new DroppedResult(test, null, new FailureBranch(test, []));
            case AssignmentExpressionSyntax { Parent: ExpressionStatementSyntax statement } assignment when assignment.Right == syntax:
                return call.Model.GetSymbolInfo(assignment.Left, call.Cancellation).Symbol switch
                {
                    IDiscardSymbol => new DroppedResult(statement, null, null),
                    ILocalSymbol local => Held(local, statement, 1, call),
                    _ => null,
                };
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent: VariableDeclarationSyntax
            {
                Variables.Count: 1,
                Parent: LocalDeclarationStatementSyntax statement,
            } } variable }:
                return call.Model.GetDeclaredSymbol(variable, call.Cancellation) is ILocalSymbol declared
                    ? Held(declared, statement, 0, call)
                    : null;
            default:
                return null;
        }
    }

    private static DroppedResult? Held(ILocalSymbol local, StatementSyntax statement, int own, HandWrittenCall call)
    {
        var mentions = Mentions.Of(local, call.Syntax, call.Model, call.Cancellation);
        if (mentions.Count == own)
        {
            return new DroppedResult(statement, local, null);
        }

        // The next statement tests the variable, and nothing else reads it.
        var next = statement.Parent switch
        {
            BlockSyntax block => block.Statements.ElementAtOrDefault(block.Statements.IndexOf(statement) + 1),
            _ => null,
        };
        if (next is not IfStatementSyntax { Else: null, Condition: BinaryExpressionSyntax { Left: IdentifierNameSyntax name } } test
            || !mentions.Contains(name) || !FailureBranch.IsTest(test.Condition, name, call.Model, call.Cancellation))
        {
            return null;
        }

        var codes = mentions.Where(mention => test.Statement.Span.Contains(mention.Span)).ToList();
        var isInteger = local.Type.SpecialType == SpecialType.System_Int32;
        return codes.Count + own + 1 == mentions.Count
            && (isInteger || codes.Count == 0)
            && codes.TrueForAll(code => !VariableWrites.IsWrite(code))
            ? new DroppedResult(statement, local, new FailureBranch(test, codes))
            : null;
    }

    private static bool ReturnsNothing(HandWrittenCall call) => call.Syntax.Parent switch
    {
        LambdaExpressionSyntax lambda => (call.Model.GetTypeInfo(lambda, call.Cancellation)
            .ConvertedType as INamedTypeSymbol)?.DelegateInvokeMethod is { } invoke
            && (invoke.ReturnsVoid || TaskType.IsPlain(invoke.ReturnType)),
        _ =>
            call.Model.GetEnclosingSymbol(call.Position, call.Cancellation) is IMethodSymbol method
            && (method.ReturnsVoid || TaskType.IsPlain(method.ReturnType)),
    };
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>Finds the values that are assigned to a variable.</summary>
internal static class VariableWrites
{
    /// <summary>The values that code in a file assigns to a variable, in order; null stands for a value that is not simple.</summary>
    public static IReadOnlyList<IOperation?> Of(ISymbol variable, HandWrittenCall call)
    {
        var writes = new List<IOperation?>();
        foreach (var declaration in variable is ILocalSymbol or IFieldSymbol
            ? variable.DeclaringSyntaxReferences
            : ImmutableArray<SyntaxReference>.Empty)
        {
            var syntax = declaration.GetSyntax(call.Cancellation);
            if (syntax is not VariableDeclaratorSyntax declarator)
            {
                writes.Add(null);
            }
            else if (declarator.Initializer is { } initializer && syntax.SyntaxTree == call.Model.SyntaxTree)
            {
                writes.Add(call.Model.GetOperation(initializer.Value, call.Cancellation));
            }
        }

        var scope = variable is ILocalSymbol or IParameterSymbol
            ? Mentions.Scope(call.Syntax)
            : call.Syntax.SyntaxTree.GetRoot(call.Cancellation);
        foreach (var access in Accesses(scope, variable, call))
        {
            if (access.Parent is AssignmentExpressionSyntax assignment && assignment.Left == access)
            {
                writes.Add(
                    assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
                        ? call.Model.GetOperation(assignment.Right, call.Cancellation)
                        : null);
            }
            else if (IsWrite(access))
            {
                writes.Add(null);
            }
        }

        return writes;
    }

    /// <summary>Whether code changes a variable.</summary>
    public static bool IsWrittenIn(SyntaxNode scope, ISymbol variable, HandWrittenCall call) =>
        Accesses(scope, variable, call).Any(IsWrite);

    private static IEnumerable<SyntaxNode> Accesses(SyntaxNode scope, ISymbol variable, HandWrittenCall call) =>
        Mentions.In(scope, variable, call.Model, call.Cancellation).Select(
            name => name.Parent is MemberAccessExpressionSyntax member && member.Name == name ? (SyntaxNode)member : name);

    /// <summary>Whether a place writes the variable or lets other code write it.</summary>
    public static bool IsWrite(SyntaxNode access) => access.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left == access,
        ArgumentSyntax { RefKindKeyword.RawKind: not 0 } argument => !argument.RefKindKeyword.IsKind(SyntaxKind.InKeyword),
        ArgumentSyntax { Parent: TupleExpressionSyntax { Parent: AssignmentExpressionSyntax assignment } tuple } =>
            assignment.Left == tuple,
        RefExpressionSyntax
            or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression
                or (int)SyntaxKind.PostDecrementExpression } => true,
        PrefixUnaryExpressionSyntax prefix =>
            prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.AddressOfExpression,
        _ => false,
    };
}

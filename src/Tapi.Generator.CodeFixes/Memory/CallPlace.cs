using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>Finds out where an argument is evaluated, and how often.</summary>
internal static class CallPlace
{
    /// <summary>
    /// The statement that evaluates the argument once each time it runs; null where it may do so more often, or not at all.
    /// </summary>
    public static StatementSyntax? Statement(ArgumentSyntax argument)
    {
        SyntaxNode child = argument;
        foreach (var node in argument.Ancestors())
        {
            switch (node)
            {
                case ExpressionStatementSyntax or LocalDeclarationStatementSyntax or ReturnStatementSyntax or IfStatementSyntax:
                    return (StatementSyntax)node;
                case StatementSyntax or AnonymousFunctionExpressionSyntax or ConditionalAccessExpressionSyntax or SwitchExpressionSyntax
                    or QueryExpressionSyntax:
                case BinaryExpressionSyntax binary when binary.Right == child && IsShort(binary):
                case ConditionalExpressionSyntax conditional when conditional.Condition != child:
                case AssignmentExpressionSyntax assignment when assignment.IsKind(SyntaxKind.CoalesceAssignmentExpression):
                    return null;
            }

            child = node;
        }

        return null;
    }

    /// <summary>Whether other statements can be inserted before a statement: in a block, or at a program's top level.</summary>
    public static bool IsInList(StatementSyntax statement) => statement.Parent is BlockSyntax or GlobalStatementSyntax;

    /// <summary>The block around a node; at a program's top level, the file.</summary>
    public static SyntaxNode? Block(SyntaxNode node) =>
        node.FirstAncestorOrSelf<SyntaxNode>(item => item is BlockSyntax or CompilationUnitSyntax);

    /// <summary>Whether a statement runs exactly once where the block around it does, unless something leaves the block first.</summary>
    public static bool RunsOnceIn(SyntaxNode block, StatementSyntax statement)
    {
        SyntaxNode child = statement;
        foreach (var node in statement.Ancestors())
        {
            if (node == block)
            {
                return !block.DescendantNodes().Any(item => item.IsKind(SyntaxKind.LabeledStatement));
            }

            var goesOn = node is BlockSyntax or GlobalStatementSyntax or FixedStatementSyntax or UnsafeStatementSyntax
                or UsingStatementSyntax or LockStatementSyntax or CheckedStatementSyntax
                || (node is TryStatementSyntax @try && @try.Block == child);
            if (!goesOn)
            {
                return false;
            }

            child = node;
        }

        return false;
    }

    private static bool IsShort(BinaryExpressionSyntax binary) =>
        binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression;
}

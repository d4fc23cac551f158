using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>
/// Moves a private field that is passed by reference into native memory: the field becomes the address, and reads and writes go through it.
/// </summary>
internal static class ReferenceField
{
    /// <param name="isCall">Whether an argument is for the parameter that will take an address.</param>
    public static SyntaxNode? Move(
        IFieldSymbol field,
        SyntaxNode root,
        SemanticModel model,
        ImmutableDictionary<string, string?> properties,
        Func<ArgumentSyntax, bool> isCall,
        CancellationToken cancellation)
    {
        if (FieldOutput.Declaration(field, model, cancellation) is not { } declaration
            || FieldOutput.Uses(field, declaration, model, cancellation) is not { } uses)
        {
            return null;
        }

        var block = new AllocationCode(model, declaration.SpanStart, properties);
        var edit = new FunctionEdit(root);
        if (!NativeValue.IsNumber(field.Type, block)
            || block is not { Zeroed: { } zeroed, Marshal: not null } || !uses.All(use => Change(use, field.Type, block, isCall, edit)))
        {
            return null;
        }

        var address = TypeNames.Of(nameof(IntPtr), model)!;
        var modifiers = FieldOutput.Modifiers(declaration);
        var text = $"{modifiers} {address} {field.Name} = ({address}){zeroed}.AllocZeroed(sizeof(uint));";
        edit.Change(declaration, current => SyntaxFactory.ParseMemberDeclaration(text)!.WithTriviaFrom(current));
        return edit.WithComment(declaration, block.SharedComment($"{zeroed}.Free"));
    }

    private static bool Change(
        ExpressionSyntax use, ITypeSymbol type, AllocationCode block, Func<ArgumentSyntax, bool> isCall, FunctionEdit edit)
    {
        switch (use.Parent)
        {
            case ArgumentSyntax argument when isCall(argument):
                edit.Change(
                    argument,
                    current => current.WithRefKindKeyword(default)
                        .WithExpression(current.Expression.WithoutTrivia())
                        .WithTriviaFrom(current));
                return true;
            case AssignmentExpressionSyntax assignment
                when assignment.Left == use
                    && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression)
                    && assignment.Parent is ExpressionStatementSyntax:
                edit.Change(
                    assignment,
                    current => SyntaxFactory
                        .ParseExpression(NativeValue.Write(use.ToString(), type, assignment.Right, current.Right, block))
                        .WithTriviaFrom(current));
                return true;
            default:
                edit.Change(
                    use,
                    current => SyntaxFactory.ParseExpression(NativeValue.Read(use.ToString(), type, use, block)).WithTriviaFrom(current));
                return NativeValue.IsRead(use, block.Model);
        }
    }
}

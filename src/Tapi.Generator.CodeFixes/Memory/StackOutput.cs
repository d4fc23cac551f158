using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Fixing;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>Allocates native memory in place of <c>stackalloc</c>: the pointer stays what it is.</summary>
internal static class StackOutput
{
    public static SyntaxNode? Move(ArgumentSyntax argument, FixContext context)
    {
        var (model, cancellation) = (context.Model, context.Cancellation);
        if (Pointer(argument.Expression) is not { } name
            || model.GetSymbolInfo(name, cancellation)
                .Symbol is not ILocalSymbol { Type: IPointerTypeSymbol { PointedAtType: var element } } local
            || LocalUses.Declaration(local, cancellation) is not var (declaration, variable)
            || variable.Initializer?.Value is not StackAllocArrayCreationExpressionSyntax
            {
                Initializer: null,
                Type: ArrayTypeSyntax { RankSpecifiers: [{ Sizes: [var length] }] },
            } stack
            || CallPlace.Statement(argument) is not { } call
            || !CallPlace.RunsOnceIn(CallPlace.Block(declaration)!, call)
            || LocalUses.Of(local, declaration, model, cancellation) is not { } uses
            || !uses.All(use => use == name || IsDereferenced(use)))
        {
            return null;
        }

        var block = new AllocationCode(model, declaration.SpanStart, context.Diagnostic.Properties);
        var type = block.TypeName(element);
        var isOne = model.GetConstantValue(length, cancellation) is { HasValue: true, Value: 1 };
        var edit = new FunctionEdit(context.Root);
        if (block.Zeroed is { } zeroed)
        {
            var count = model.GetConstantValue(length, cancellation).HasValue ? length.ToString()
                : length is IdentifierNameSyntax ? $"(nuint){length}"
                : $"(nuint)({length})";
            edit.Change(
                stack,
                _ => SyntaxFactory.ParseExpression(
                    isOne ? block.AllocateOne(element) : $"({type}*){zeroed}.AllocZeroed({count}, {block.Size(element)})"));
            return edit.After(declaration, block.Comment($"{zeroed}.Free"), []);
        }

        if (block.Marshal is not { } marshal || !isOne || declaration.Declaration.Variables.Count > 1)
        {
            return null;
        }

        edit.Change(stack, _ => SyntaxFactory.ParseExpression($"({type}*){marshal}.AllocHGlobal(sizeof({type}))"));
        return edit.After(declaration, block.Comment($"{marshal}.FreeHGlobal"), [$"*{variable.Identifier.Text} = default({type});"]);
    }

    /// <summary>The variable that is passed as an argument, through conversions.</summary>
    public static IdentifierNameSyntax? Pointer(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => Pointer(inner.Expression),
        CastExpressionSyntax cast => Pointer(cast.Expression),
        IdentifierNameSyntax name => name,
        _ => null,
    };

    /// <summary>Whether a use only reads or writes what the pointer points to, so that nothing else keeps or moves it.</summary>
    private static bool IsDereferenced(IdentifierNameSyntax use) => use.Parent switch
    {
        PrefixUnaryExpressionSyntax prefix => prefix.IsKind(SyntaxKind.PointerIndirectionExpression) && !PointerUse.IsAddress(prefix),
        ElementAccessExpressionSyntax element => element.Expression == use && !PointerUse.IsAddress(element),
        MemberAccessExpressionSyntax access => access.IsKind(SyntaxKind.PointerMemberAccessExpression) && !PointerUse.IsAddress(access),
        _ => false,
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Fixing;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>Moves a local whose address is given to TAPI into native memory: the local becomes a pointer of the same name.</summary>
internal static class PointerOutput
{
    /// <summary>The changed file; null where the change is uncertain.</summary>
    public static SyntaxNode? Move(ArgumentSyntax argument, FixContext context)
    {
        var (model, cancellation) = (context.Model, context.Cancellation);
        if (AddressOf(argument.Expression) is not { } address
            || Variable(address.Operand) is not { } name
            || model.GetSymbolInfo(name, cancellation).Symbol is not ILocalSymbol { Type.IsUnmanagedType: true } local
            || LocalUses.Declaration(local, cancellation) is not var (declaration, variable)
            || CallPlace.Statement(argument) is not { } call
            || !CallPlace.RunsOnceIn(CallPlace.Block(declaration)!, call)
            || LocalUses.Of(local, declaration, model, cancellation) is not { } uses)
        {
            return null;
        }

        var edit = new FunctionEdit(context.Root);
        foreach (var use in uses.Where(use => use != name))
        {
            if (!PointerUse.Change(use, edit))
            {
                return null;
            }
        }

        if (address.Operand == name)
        {
            var whole = address.Parent is ParenthesizedExpressionSyntax { Parent: CastExpressionSyntax } parentheses
                ? parentheses
                : (ExpressionSyntax)address;
            edit.Change(whole, _ => name.WithTriviaFrom(whole));
        }
        else
        {
            // The address of a member is taken through the pointer.
            PointerUse.Change(name, edit);
        }

        var block = new AllocationCode(model, declaration.SpanStart, context.Diagnostic.Properties);
        return Statements(local, variable, block) is var (method, statements)
            ? edit.InPlaceOf(declaration, variable, block.Comment(method), statements)
            : null;
    }

    /// <summary>The address that is passed as an argument, through conversions.</summary>
    private static PrefixUnaryExpressionSyntax? AddressOf(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => AddressOf(inner.Expression),
        CastExpressionSyntax cast => AddressOf(cast.Expression),
        ObjectCreationExpressionSyntax { ArgumentList.Arguments: [var only], Initializer: null } => AddressOf(only.Expression),
        PrefixUnaryExpressionSyntax prefix when prefix.IsKind(SyntaxKind.AddressOfExpression) => prefix,
        _ => null,
    };

    /// <summary>The local of an operand: itself, or the structure that a member is in.</summary>
    private static IdentifierNameSyntax? Variable(ExpressionSyntax operand) => operand switch
    {
        IdentifierNameSyntax name => name,
        ParenthesizedExpressionSyntax inner => Variable(inner.Expression),
        MemberAccessExpressionSyntax access when access.IsKind(SyntaxKind.SimpleMemberAccessExpression) => Variable(access.Expression),
        _ => null,
    };

    private static (string Method, IReadOnlyList<string> Statements)? Statements(
        ILocalSymbol local, VariableDeclaratorSyntax variable, AllocationCode block)
    {
        var type = block.TypeName(local.Type);
        var name = variable.Identifier.Text;
        var initial = variable.Initializer?.Value is { } value && !ZeroValue.Is(value, block.Model) ? value.ToString() : null;
        if (block.Zeroed is { } zeroed)
        {
            var made = $"{type}* {name} = {block.AllocateOne(local.Type)};";
            return ($"{zeroed}.Free", initial is null ? [made] : [made, $"*{name} = {initial};"]);
        }

        if (block.Marshal is not { } marshal)
        {
            return null;
        }

        var allocated = $"{type}* {name} = ({type}*){marshal}.AllocHGlobal(sizeof({type}));";
        return ($"{marshal}.FreeHGlobal", [allocated, $"*{name} = {initial ?? $"default({type})"};"]);
    }
}

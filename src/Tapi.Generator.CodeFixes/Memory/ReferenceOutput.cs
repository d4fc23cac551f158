using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>
/// Moves what is passed by reference into native memory, for an import that will take its address as a number. Without pointers, because
/// the function may be async or not unsafe.
/// </summary>
internal static class ReferenceOutput
{
    /// <summary>The changed file; null where the change is uncertain.</summary>
    /// <param name="isCall">Whether an argument is for the same parameter.</param>
    public static SyntaxNode? Move(
        ArgumentSyntax argument,
        IParameterSymbol parameter,
        SyntaxNode root,
        SemanticModel model,
        ImmutableDictionary<string, string?> properties,
        Func<ArgumentSyntax, bool> isCall,
        CancellationToken cancellation)
    {
        if (argument.RefKindKeyword.IsKind(SyntaxKind.None) && parameter.RefKind is RefKind.Out or RefKind.Ref)
        {
            // A field that several calls share is moved with the first of them.
            return root;
        }

        if (argument.Expression is PrefixUnaryExpressionSyntax pointer && pointer.IsKind(SyntaxKind.PointerIndirectionExpression))
        {
            return root.ReplaceNode(argument, Plain(argument, SyntaxFactory.CastExpression(Address(model), pointer.Operand)));
        }

        if (argument.Expression.IsKind(SyntaxKind.NullLiteralExpression))
        {
            return root.ReplaceNode(argument, Plain(argument, SyntaxFactory.DefaultExpression(Address(model))));
        }

        if (model.GetSymbolInfo(argument.Expression, cancellation).Symbol is IFieldSymbol field)
        {
            return ReferenceField.Move(field, root, model, properties, isCall, cancellation);
        }

        if (CallPlace.Statement(argument) is not { } call)
        {
            return null;
        }

        var block = new AllocationCode(model, argument.SpanStart, properties);
        switch (argument.Expression)
        {
            case DeclarationExpressionSyntax { Designation: DiscardDesignationSyntax }:
            case IdentifierNameSyntax discard when model.GetSymbolInfo(discard, cancellation).Symbol is IDiscardSymbol:
                return Before(call, argument, FreeName.Of(parameter.Name, argument, model), parameter.Type, [], block, root, false);
            case DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax designation }
                when model.GetDeclaredSymbol(designation, cancellation) is ILocalSymbol made
                    && Reads(made, designation, argument, model, cancellation) is { } reads:
                return Before(call, argument, designation.Identifier.Text, made.Type, reads, block, root, IsFreed(reads));
            case IdentifierNameSyntax name when model.GetSymbolInfo(name, cancellation).Symbol is ILocalSymbol local
                && LocalUses.Declaration(local, cancellation) is var (declaration, variable)
                && (variable.Initializer is null || ZeroValue.Is(variable.Initializer.Value, model))
                && CallPlace.RunsOnceIn(CallPlace.Block(declaration)!, call)
                && Reads(local, declaration, argument, model, cancellation) is { } later
                && NativeValue.Allocate(Address(model).ToString(), name.Identifier.Text, local.Type, block) is { } statements:
                return Edit(root, argument, name.Identifier.Text, local.Type, later, block).InPlaceOf(
                    declaration,
                    variable,
                    IsFreed(later) ? block.FreedComment : block.Comment($"{block.Marshal}.FreeHGlobal"),
                    statements,
                    IsFreed(later) ? block.Free(name.Identifier.Text) : null);
            default:
                return null;
        }

        bool IsFreed(IReadOnlyList<IdentifierNameSyntax> reads) => ReplyWait.IsBetween(argument, reads, model, cancellation);
    }

    private static SyntaxNode? Before(
        StatementSyntax call,
        ArgumentSyntax argument,
        string name,
        ITypeSymbol type,
        IReadOnlyList<IdentifierNameSyntax> reads,
        AllocationCode block,
        SyntaxNode root,
        bool isFreed) =>
        CallPlace.IsInList(call) && NativeValue.Allocate(Address(block.Model).ToString(), name, type, block) is { } statements
            ? Edit(root, argument, name, type, reads, block).Before(
                call,
                isFreed ? block.FreedComment : block.Comment($"{block.Marshal}.FreeHGlobal"),
                statements,
                isFreed ? block.Free(name) : null)
            : null;

    private static FunctionEdit Edit(
        SyntaxNode root,
        ArgumentSyntax argument,
        string name,
        ITypeSymbol type,
        IReadOnlyList<IdentifierNameSyntax> reads,
        AllocationCode block)
    {
        var edit = new FunctionEdit(root);
        edit.Change(argument, current => Plain(current, SyntaxFactory.IdentifierName(name)));
        foreach (var read in reads)
        {
            edit.Change(read, current => SyntaxFactory.ParseExpression(NativeValue.Read(name, type, read, block)).WithTriviaFrom(current));
        }

        return edit;
    }

    /// <summary>
    /// The mentions of a local other than the call's; null when one of them does more than read its value after the call.
    /// </summary>
    private static IReadOnlyList<IdentifierNameSyntax>? Reads(
        ILocalSymbol local, SyntaxNode declaration, ArgumentSyntax argument, SemanticModel model, CancellationToken cancellation)
    {
        var uses = LocalUses.Of(local, declaration, model, cancellation)?.Where(use => use.Parent != argument).ToList();
        return uses is not null && uses.TrueForAll(use => use.SpanStart > argument.Span.End && NativeValue.IsRead(use, model))
            ? uses
            : null;
    }

    private static ArgumentSyntax Plain(ArgumentSyntax argument, ExpressionSyntax value) =>
        argument.WithRefKindKeyword(default).WithExpression(value.WithoutTrivia()).WithTriviaFrom(argument);

    private static TypeSyntax Address(SemanticModel model) => TypeNames.Of(nameof(IntPtr), model)!;
}

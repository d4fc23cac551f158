using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>Moves what a call gets by reference into native memory, for an import that is about to take its address as a number. No pointers: the function may be async, or not unsafe.</summary>
internal static class ReferenceOutput
{
    /// <summary>The changed file; null where it is not certain how.</summary>
    public static SyntaxNode? Move(
        ArgumentSyntax argument, IParameterSymbol parameter, SyntaxNode root, SemanticModel model, ImmutableDictionary<string, string?> properties, CancellationToken cancellation)
    {
        if (argument.Expression is PrefixUnaryExpressionSyntax pointer && pointer.IsKind(SyntaxKind.PointerIndirectionExpression))
        {
            return root.ReplaceNode(argument, Plain(argument, SyntaxFactory.CastExpression(Address(model), pointer.Operand)));
        }

        if (argument.Expression.IsKind(SyntaxKind.NullLiteralExpression))
        {
            return root.ReplaceNode(argument, Plain(argument, SyntaxFactory.DefaultExpression(Address(model))));
        }

        if (CallPlace.Statement(argument) is not { } call)
        {
            return null;
        }

        var block = new NativeBlock(model, argument.SpanStart, properties);
        switch (argument.Expression)
        {
            case DeclarationExpressionSyntax { Designation: DiscardDesignationSyntax }:
            case IdentifierNameSyntax discard when model.GetSymbolInfo(discard, cancellation).Symbol is IDiscardSymbol:
                return Before(call, argument, FreeName.Of(parameter.Name, argument, model), parameter.Type, [], block, root);
            case DeclarationExpressionSyntax { Designation: SingleVariableDesignationSyntax designation }
                when model.GetDeclaredSymbol(designation, cancellation) is ILocalSymbol made && Reads(made, designation, argument, model, cancellation) is { } reads:
                return Before(call, argument, designation.Identifier.Text, made.Type, reads, block, root);
            case IdentifierNameSyntax name when model.GetSymbolInfo(name, cancellation).Symbol is ILocalSymbol local
                && LocalUses.Declaration(local, cancellation) is var (declaration, variable)
                && (variable.Initializer is null || ZeroValue.Is(variable.Initializer.Value, model))
                && CallPlace.RunsOnceIn(CallPlace.Block(declaration)!, call)
                && Reads(local, declaration, argument, model, cancellation) is { } later
                && Statements(name.Identifier.Text, local.Type, block) is { } statements:
                return Edit(root, argument, name.Identifier.Text, local.Type, later, block).InPlaceOf(declaration, variable, block.Comment($"{block.Marshal}.FreeHGlobal"), statements);
            default:
                return null;
        }
    }

    private static SyntaxNode? Before(
        StatementSyntax call, ArgumentSyntax argument, string name, ITypeSymbol type, IReadOnlyList<IdentifierNameSyntax> reads, NativeBlock block, SyntaxNode root) =>
        CallPlace.IsInList(call) && Statements(name, type, block) is { } statements
            ? Edit(root, argument, name, type, reads, block).Before(call, block.Comment($"{block.Marshal}.FreeHGlobal"), statements)
            : null;

    private static FunctionEdit Edit(SyntaxNode root, ArgumentSyntax argument, string name, ITypeSymbol type, IReadOnlyList<IdentifierNameSyntax> reads, NativeBlock block)
    {
        var edit = new FunctionEdit(root);
        edit.Change(argument, current => Plain(current, SyntaxFactory.IdentifierName(name)));
        foreach (var read in reads)
        {
            edit.Change(read, current => SyntaxFactory.ParseExpression(Value(name, type, read, block)).WithTriviaFrom(current));
        }

        return edit;
    }

    /// <summary>The mentions of a local other than the call's; null when one of them is more than a look at its value after the call.</summary>
    private static IReadOnlyList<IdentifierNameSyntax>? Reads(ILocalSymbol local, SyntaxNode declaration, ArgumentSyntax argument, SemanticModel model, CancellationToken cancellation)
    {
        var uses = LocalUses.Of(local, declaration, model, cancellation)?.Where(use => use.Parent != argument).ToList();
        return uses is not null && uses.TrueForAll(use => use.SpanStart > argument.Span.End && IsRead(use, model)) ? uses : null;
    }

    private static bool IsRead(ExpressionSyntax use, SemanticModel model) => use.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left != use,
        PrefixUnaryExpressionSyntax prefix => prefix.Kind() is not (SyntaxKind.AddressOfExpression or SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression),
        ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None) && argument.Parent is not TupleExpressionSyntax,
        MemberAccessExpressionSyntax access when access.Expression == use => model.GetTypeInfo(use).Type is { SpecialType: not SpecialType.None } or { TypeKind: TypeKind.Enum }
            || (model.GetSymbolInfo(access).Symbol is IFieldSymbol { IsFixedSizeBuffer: false } or IPropertySymbol && IsRead(access, model)),
        PostfixUnaryExpressionSyntax or RefExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax or AnonymousObjectMemberDeclaratorSyntax => false,
        _ => true,
    };

    private static IReadOnlyList<string>? Statements(string name, ITypeSymbol type, NativeBlock block)
    {
        if (block.Marshal is not { } marshal || Kind(type) is not { } kind)
        {
            return null;
        }

        var number = Address(block.Model).WithoutTrivia().ToString();
        return kind == ValueKind.Number
            ? [$"{number} {name} = {marshal}.AllocHGlobal(sizeof(uint));", $"{marshal}.WriteInt32({name}, 0);"]
            : [$"{number} {name} = {marshal}.AllocHGlobal({marshal}.SizeOf<{block.TypeName(type)}>());", $"{marshal}.StructureToPtr(default({block.TypeName(type)}), {name}, false);"];
    }

    private static string Value(string name, ITypeSymbol type, IdentifierNameSyntax read, NativeBlock block)
    {
        if (Kind(type) == ValueKind.Structure)
        {
            return $"{block.Marshal}.PtrToStructure<{block.TypeName(type)}>({name})";
        }

        var number = $"{block.Marshal}.ReadInt32({name})";
        if (type.SpecialType == SpecialType.System_Int32)
        {
            return number;
        }

        // Handles can have the highest bit.
        var cast = $"({block.TypeName(type)}){number}";
        return IsChecked(read, block.Model) ? $"unchecked({cast})" : read.Parent is MemberAccessExpressionSyntax ? $"({cast})" : cast;
    }

    private static bool IsChecked(SyntaxNode place, SemanticModel model) =>
        model.Compilation.Options.CheckOverflow || place.Ancestors().Any(node => node is CheckedExpressionSyntax or CheckedStatementSyntax);

    private enum ValueKind
    {
        Number,
        Structure,
    }

    private static ValueKind? Kind(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_UInt32 } => ValueKind.Number,
        INamedTypeSymbol { EnumUnderlyingType.SpecialType: SpecialType.System_Int32 or SpecialType.System_UInt32 } => ValueKind.Number,
        INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None, IsGenericType: false, IsRefLikeType: false } => ValueKind.Structure,
        _ => null,
    };

    private static ArgumentSyntax Plain(ArgumentSyntax argument, ExpressionSyntax value) =>
        argument.WithRefKindKeyword(default).WithExpression(value.WithoutTrivia()).WithTriviaFrom(argument);

    private static TypeSyntax Address(SemanticModel model) => TypeNames.Of(nameof(IntPtr), model)!;
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Memory;

/// <summary>Writes code that allocates, reads and writes values at an address without pointers.</summary>
internal static class NativeValue
{
    public static bool IsNumber(ITypeSymbol type, AllocationCode block) => Kind(type, block) == ValueKind.Number;

    /// <summary>Whether a use of a variable only reads its value.</summary>
    public static bool IsRead(ExpressionSyntax use, SemanticModel model) => use.Parent switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left != use,
        PrefixUnaryExpressionSyntax prefix =>
            prefix.Kind() is not (SyntaxKind.AddressOfExpression or SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression),
        ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.None) && argument.Parent is not TupleExpressionSyntax,
        MemberAccessExpressionSyntax access when access.Expression == use =>
            model.GetTypeInfo(use).Type is { SpecialType: not SpecialType.None } or { TypeKind: TypeKind.Enum }
            || (model.GetSymbolInfo(access).Symbol is IFieldSymbol { IsFixedSizeBuffer: false } or IPropertySymbol
                && IsRead(access, model)),
        PostfixUnaryExpressionSyntax or RefExpressionSyntax or ElementAccessExpressionSyntax or ConditionalAccessExpressionSyntax
            or AnonymousObjectMemberDeclaratorSyntax => false,
        _ => true,
    };

    /// <summary>Statements that allocate zeroed memory for a value; null for a type that is not supported.</summary>
    /// <param name="number">The type of the address.</param>
    public static IReadOnlyList<string>? Allocate(string number, string name, ITypeSymbol type, AllocationCode block)
    {
        if (block.Marshal is not { } marshal || Kind(type, block) is not { } kind)
        {
            return null;
        }

        if (kind == ValueKind.Number)
        {
            return [$"{number} {name} = {marshal}.AllocHGlobal(sizeof(uint));", $"{marshal}.WriteInt32({name}, 0);"];
        }

        var structure = block.TypeName(type);
        return
        [
            $"{number} {name} = {marshal}.AllocHGlobal({marshal}.SizeOf<{structure}>());",
            $"{marshal}.StructureToPtr(default({structure}), {name}, false);",
        ];
    }

    public static string Read(string name, ITypeSymbol type, ExpressionSyntax read, AllocationCode block)
    {
        if (Kind(type, block) == ValueKind.Structure)
        {
            return $"{block.Marshal}.PtrToStructure<{block.TypeName(type)}>({name})";
        }

        var number = $"{block.Marshal}.ReadInt32({name})";
        if (type.SpecialType == SpecialType.System_Int32)
        {
            return number;
        }

        // The highest bit of a handle can be set.
        var cast = IsWide(type)
            ? $"({TypeNames.Text(type, block.Model, read.SpanStart)})(uint){number}"
            : $"({TypeNames.Text(type, block.Model, read.SpanStart)}){number}";
        return IsChecked(read, block.Model) ? $"unchecked({cast})" : read.Parent is MemberAccessExpressionSyntax ? $"({cast})" : cast;
    }

    /// <summary>A number that is written to memory.</summary>
    /// <param name="value">The original value, for its meaning.</param>
    /// <param name="written">The value as it is currently written.</param>
    public static string Write(string name, ITypeSymbol type, ExpressionSyntax value, ExpressionSyntax written, AllocationCode block)
    {
        var number = ZeroValue.Is(value, block.Model) ? "0"
            : type.SpecialType == SpecialType.System_Int32 ? written.ToString()
            : $"unchecked((int)({written}))";
        return $"{block.Marshal}.WriteInt32({name}, {number})";
    }

    private static bool IsWide(ITypeSymbol type) => type.SpecialType is SpecialType.System_IntPtr or SpecialType.System_UIntPtr
        or SpecialType.System_Int64 or SpecialType.System_UInt64;

    private static bool IsChecked(SyntaxNode place, SemanticModel model) =>
        model.Compilation.Options.CheckOverflow || place.Ancestors().Any(node => node is CheckedExpressionSyntax or CheckedStatementSyntax);

    private enum ValueKind
    {
        Number,
        Structure,
    }

    private static ValueKind? Kind(ITypeSymbol type, AllocationCode block) => type switch
    {
        _ when IsWide(type) => block.Is32Bits ? ValueKind.Number : null,
        { SpecialType: SpecialType.System_Int32 or SpecialType.System_UInt32 } => ValueKind.Number,
        INamedTypeSymbol { EnumUnderlyingType.SpecialType: SpecialType.System_Int32 or SpecialType.System_UInt32 } => ValueKind.Number,
        INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None, IsGenericType: false, IsRefLikeType: false } =>
            ValueKind.Structure,
        _ => null,
    };
}

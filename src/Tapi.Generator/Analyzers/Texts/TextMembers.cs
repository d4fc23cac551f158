using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Texts;

/// <summary>Finds the size and offset members in an expression.</summary>
internal static class TextMembers
{
    private const int MaxDepth = 4;
    private const string Offset = "Offset";
    private const string Size = "Size";

    /// <summary>Checks names only, and follows locals that are assigned once.</summary>
    public static List<ISymbol> In(IOperation expression)
    {
        var found = new List<ISymbol>();
        Collect(expression, found, 0);
        return found;
    }

    /// <summary>What a call reads; a whole array is identified by its length.</summary>
    public static List<ISymbol> In(ImmutableArray<IArgumentOperation> arguments)
    {
        var found = arguments.SelectMany(argument => In(argument.Value)).ToList();
        if (found.Count == 0
            && arguments.Length == 1
            && OperationTree.WithoutAnyConversion(arguments[0].Value) is ILocalReferenceOperation { Type: IArrayTypeSymbol } local
            && LocalValues.Of(local) is [{ } single]
            && OperationTree.WithoutAnyConversion(single) is IArrayCreationOperation { Initializer: null } array)
        {
            found.AddRange(array.DimensionSizes.SelectMany(In));
        }

        return found;
    }

    /// <summary>
    /// Whether the member is the size or the offset of one of the structure's texts; null if it is neither a size nor an offset.
    /// </summary>
    public static bool? IsText(ISymbol member, StructureLayout layout)
    {
        foreach (var known in layout.Members)
        {
            if (known.Model.Content is { } content && known.Model.Name is { } name && (Is(member, name) || Is(member, SizeOf(name))))
            {
                return content.Kind is ContentKind.Text or ContentKind.Texts;
            }
        }

        return null;
    }

    public static bool IsSize(ISymbol member) => member.Name.EndsWith(Size, StringComparison.OrdinalIgnoreCase);

    /// <summary>The member behind a value's conversions and locals.</summary>
    public static ISymbol? Only(IOperation value)
    {
        for (var depth = 0; depth < MaxDepth; depth++)
        {
            value = OperationTree.WithoutAnyConversion(value);
            if (value is not ILocalReferenceOperation local || LocalValues.Of(local) is not [{ } single])
            {
                break;
            }

            value = single;
        }

        return Member(OperationTree.WithoutAnyConversion(value));
    }

    private static void Collect(IOperation expression, List<ISymbol> found, int depth)
    {
        foreach (var operation in expression.DescendantsAndSelf())
        {
            if (Member(operation) is { } member)
            {
                found.Add(member);
            }
            else if (depth < MaxDepth
                && operation is ILocalReferenceOperation { Type.SpecialType: not SpecialType.System_String } local
                && IsNumber(local.Type)
                && LocalValues.Of(local) is [{ } single])
            {
                Collect(single, found, depth + 1);
            }
        }
    }

    // The origin of a buffer, such as the size that it was allocated with, says nothing about a text in it.
    private static bool IsNumber(ITypeSymbol? type) =>
        type is IPointerTypeSymbol || type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_UInt32
        or SpecialType.System_Int64 or SpecialType.System_UInt64 or SpecialType.System_IntPtr or SpecialType.System_UIntPtr;

    private static ISymbol? Member(IOperation operation) => operation switch
    {
        IFieldReferenceOperation { Field: { IsStatic: false } field } when MayBe(field.Name) => field,
        IPropertyReferenceOperation { Property: { IsStatic: false } property } when MayBe(property.Name) => property,
        _ => null,
    };

    private static bool MayBe(string name) =>
        name.EndsWith(Offset, StringComparison.OrdinalIgnoreCase) || name.EndsWith(Size, StringComparison.OrdinalIgnoreCase);

    private static string SizeOf(string offset) =>
        offset.EndsWith(Offset, StringComparison.Ordinal) ? offset.Substring(0, offset.Length - Offset.Length) + Size : offset;

    // With or without the prefix, in any casing.
    private static bool Is(ISymbol member, string name)
    {
        var plain = member.Name.TrimStart('_');
        return string.Equals(plain, name, StringComparison.OrdinalIgnoreCase)
            || (name.StartsWith("dw", StringComparison.Ordinal)
                && string.Equals(plain, name.Substring(2), StringComparison.OrdinalIgnoreCase));
    }
}

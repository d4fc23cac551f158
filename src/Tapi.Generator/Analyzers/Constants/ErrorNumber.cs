using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Model;

namespace Tapi.Generator.Analyzers.Constants;

/// <summary>An error code in an expression: its value there, and what to call it.</summary>
/// <param name="IsNamed">Whether its name says that it is one of TAPI's.</param>
internal sealed record ErrorNumber(long Value, string Name, bool IsNamed)
{
    /// <summary>Null when the operation is not a 32-bit number that could be an error.</summary>
    public static ErrorNumber? Read(IOperation operation, TapiProject project)
    {
        var inner = OperationTree.WithoutConversions(operation);
        var symbol = inner switch
        {
            IFieldReferenceOperation field => field.Field,
            ILocalReferenceOperation local => (ISymbol)local.Local,
            _ => null,
        };
        if (WholeNumber.Of(operation) is { } number)
        {
            return number is >= int.MinValue and <= uint.MaxValue and not (>= 0 and <= int.MaxValue)
                ? new ErrorNumber(
                    number, symbol?.Name ?? $"0x{unchecked((uint)number):X8}", symbol is not null && Find(symbol, project) is not null)
                : null;
        }

        // The compiler does not know the value of a static readonly field, so its name decides.
        return symbol is IFieldSymbol { IsStatic: true, IsReadOnly: true }
            && Widening.Narrow(inner.Type) is var type and not WidenedFrom.Nothing
            && Find(symbol, project) is { Value: > int.MaxValue } known
            ? new ErrorNumber(type == WidenedFrom.UInt ? known.Value : unchecked((int)known.Value), symbol.Name, true)
            : null;
    }

    private static ConstantFacts? Find(ISymbol symbol, TapiProject project)
    {
        if (TapiName.MayBe(symbol.Name))
        {
            return project.Facts.Constants.Find(symbol.Name) is { IsError: true, IsSpecific: true } known ? known : null;
        }

        return symbol is IFieldSymbol { ContainingType: { TypeKind: TypeKind.Enum } type } && TapiName.MayBe(type.Name)
            && project.Facts.Constants.GroupOfEnum(type.Name) is { Kind: ConstantGroupKind.Errors } group
            ? project.Facts.Constants.FindMember(group, symbol.Name)
            : null;
    }
}

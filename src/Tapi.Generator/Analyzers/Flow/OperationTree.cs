using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>Steps through a tree of operations that many rules need.</summary>
internal static class OperationTree
{
    /// <summary>The whole body around an operation, including its lambdas and local functions.</summary>
    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>The operand of the language's own conversions, which keep the value.</summary>
    public static IOperation WithoutConversions(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
        {
            operation = Operand(operation);
        }

        return operation;
    }

    /// <summary>The operand of any conversion, including user-defined operators: those of IntPtr keep the value too.</summary>
    public static IOperation WithoutAnyConversion(IOperation operation)
    {
        while (operation is IConversionOperation or IParenthesizedOperation)
        {
            operation = Operand(operation);
        }

        return operation;
    }

    /// <summary>The operand of conversions and address-of operators.</summary>
    public static IOperation WithoutAddress(IOperation operation)
    {
        while (operation is IConversionOperation or IAddressOfOperation)
        {
            operation = operation is IAddressOfOperation address ? address.Reference : Operand(operation);
        }

        return operation;
    }

    /// <summary>The operation including the language's own conversions around it.</summary>
    public static IOperation WithConversions(IOperation operation)
    {
        while (operation.Parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
        {
            operation = operation.Parent;
        }

        return operation;
    }

    /// <summary>The operation including all conversions around it.</summary>
    public static IOperation WithAnyConversion(IOperation operation)
    {
        while (operation.Parent is IConversionOperation or IParenthesizedOperation)
        {
            operation = operation.Parent;
        }

        return operation;
    }

    private static IOperation Operand(IOperation operation) => operation switch
    {
        IConversionOperation conversion => conversion.Operand,
        IParenthesizedOperation parenthesized => parenthesized.Operand,
        _ => operation,
    };
}

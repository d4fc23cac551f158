using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>Steps through a tree of operations that every rule takes.</summary>
internal static class OperationTree
{
    /// <summary>The whole body around an operation, with the lambdas and local functions in it.</summary>
    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>What is converted, where the language itself converts: the value stays the same.</summary>
    public static IOperation WithoutConversions(IOperation operation)
    {
        while (operation is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
        {
            operation = Operand(operation);
        }

        return operation;
    }

    /// <summary>What is converted, also by an operator of the type: those of IntPtr keep the value too.</summary>
    public static IOperation WithoutAnyConversion(IOperation operation)
    {
        while (operation is IConversionOperation or IParenthesizedOperation)
        {
            operation = Operand(operation);
        }

        return operation;
    }

    /// <summary>What is converted, or what an address is taken of.</summary>
    public static IOperation WithoutAddress(IOperation operation)
    {
        while (operation is IConversionOperation or IAddressOfOperation)
        {
            operation = operation is IAddressOfOperation address ? address.Reference : Operand(operation);
        }

        return operation;
    }

    /// <summary>The operation with the conversions around it that the language itself makes.</summary>
    public static IOperation WithConversions(IOperation operation)
    {
        while (operation.Parent is IConversionOperation { OperatorMethod: null } or IParenthesizedOperation)
        {
            operation = operation.Parent;
        }

        return operation;
    }

    /// <summary>The operation with all conversions around it.</summary>
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

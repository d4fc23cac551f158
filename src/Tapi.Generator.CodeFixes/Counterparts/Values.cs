using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>Examines the values that calls pass.</summary>
internal static class Values
{
    /// <summary>The variable behind a value: a local, a parameter, or a field or property of this object or of a type.</summary>
    public static ISymbol? Variable(IOperation value) => OperationTree.WithoutConversions(value) switch
    {
        IMemberReferenceOperation
        {
            Instance: null or IInstanceReferenceOperation,
            Member: IFieldSymbol or IPropertySymbol { IsIndexer: false },
        } member => member.Member,
        var plain => Variables.Of(plain),
    };

    /// <summary>Whether a value can be omitted or moved, because reading it has no side effects.</summary>
    public static bool IsPure(IOperation value) => value.DescendantsAndSelf().All(item =>
        item is ILocalReferenceOperation or IParameterReferenceOperation
        or IFieldReferenceOperation or IPropertyReferenceOperation or IInstanceReferenceOperation or ILiteralOperation
        or IDefaultValueOperation or IConversionOperation { OperatorMethod: null }
        or IBinaryOperation { OperatorMethod: null } or IUnaryOperation { OperatorMethod: null } or ISizeOfOperation or INameOfOperation
        or IObjectCreationOperation { Type.IsValueType: true } or IArgumentOperation);

    /// <summary>A variable, or a field or property of one.</summary>
    public static bool IsPath(IOperation? value) => value switch
    {
        null or IInstanceReferenceOperation or ILocalReferenceOperation or IParameterReferenceOperation => true,
        IFieldReferenceOperation field => IsPath(field.Instance),
        IPropertyReferenceOperation { Arguments.IsEmpty: true } property => IsPath(property.Instance),
        _ => false,
    };

    /// <summary>The value as it is written, without casts.</summary>
    public static string Text(IOperation value) => value.Syntax.WithoutTrivia().ToString();

    /// <summary>The expression of an argument, without its name and modifier.</summary>
    public static ExpressionSyntax? Expression(IArgumentOperation argument) =>
        argument.Syntax is ArgumentSyntax syntax ? syntax.Expression : argument.Value.Syntax as ExpressionSyntax;
}

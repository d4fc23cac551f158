using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>Handles that come from a generated object: <c>line.Handle.Value</c>.</summary>
internal static class HandleExpression
{
    /// <summary>The object as an operation; null for any other value.</summary>
    public static IOperation? ObjectOf(IOperation value, string owner)
    {
        value = OperationTree.WithoutConversions(value);
        if (value is IPropertyReferenceOperation { Property.Name: "Value", Instance: { } handle })
        {
            value = OperationTree.WithoutConversions(handle);
        }

        return value is IPropertyReferenceOperation { Property: { Name: "Handle", ContainingType.Name: { } name }, Instance: { } instance }
            && name == owner
            && Values.IsPath(instance)
            ? instance
            : null;
    }

    /// <summary>The object as it is written in code.</summary>
    public static string Text(IOperation instance) => instance is IInstanceReferenceOperation ? "this" : Values.Text(instance);
}

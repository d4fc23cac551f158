using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>Records which private integer fields of a project are read, and which are compared with a constant.</summary>
internal sealed class FieldReads
{
    private readonly ConcurrentDictionary<IFieldSymbol, bool> _read = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IFieldSymbol, bool> _tested = new(SymbolEqualityComparer.Default);

    /// <summary>
    /// Whether all code that can read the field is in the project: not a field of a native structure, nor one to which an attribute gives a
    /// meaning.
    /// </summary>
    public static bool CanFollow(IFieldSymbol field) =>
        field is { DeclaredAccessibility: Accessibility.Private, ContainingType.IsValueType: false, IsImplicitlyDeclared: false }
        && ResultType.IsWholeNumber(field.Type)
        && field.GetAttributes().IsEmpty;

    public void Note(OperationAnalysisContext context)
    {
        var reference = (IFieldReferenceOperation)context.Operation;
        if (reference.Field.DeclaredAccessibility == Accessibility.Private && !IsWritten(reference))
        {
            (IsTested(reference) ? _tested : _read).TryAdd(reference.Field.OriginalDefinition, true);
        }
    }

    /// <summary>Whether the field is compared with a constant.</summary>
    public bool IsTested(IFieldSymbol field) => _tested.ContainsKey(field);

    public bool Has(IFieldSymbol field) => _read.ContainsKey(field);

    private static bool IsWritten(IFieldReferenceOperation reference) =>
        reference.Parent is ISimpleAssignmentOperation { IsRef: false, Parent: IExpressionStatementOperation } assignment
        && assignment.Target == reference;

    private static bool IsTested(IFieldReferenceOperation reference)
    {
        var value = OperationTree.WithConversions(reference);
        return value.Parent is IBinaryOperation binary
            && SignComparison.IsComparison(binary.OperatorKind)
            && WholeNumber.Of(binary.LeftOperand == value ? binary.RightOperand : binary.LeftOperand) is not null;
    }
}

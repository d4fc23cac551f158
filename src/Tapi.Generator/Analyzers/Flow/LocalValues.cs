using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>Finds all values that a function assigns to a local, regardless of order.</summary>
internal static class LocalValues
{
    /// <summary>Empty when the local is also set in a way that hides the value: by reference, deconstruction or increment.</summary>
    public static IReadOnlyList<IOperation> Of(ILocalReferenceOperation reference) =>
        Find(reference.Local, OperationTree.Root(reference), isPlace: false) ?? [];

    /// <summary>The value that a local is declared with; null when it can get another value, or is declared without one.</summary>
    public static IOperation? Only(ILocalReferenceOperation reference) =>
        Of(reference) is [{ Parent: IVariableInitializerOperation } value] ? value : null;

    /// <summary>
    /// What a local can point to: arithmetic moves a pointer within the same memory. Null when it can point elsewhere as well.
    /// </summary>
    public static IReadOnlyList<IOperation>? LeadingTo(ILocalSymbol local, IOperation body) =>
        local.RefKind == RefKind.None && Find(local, body, isPlace: true) is { Count: > 0 } values ? values : null;

    public static IEnumerable<ILocalReferenceOperation> References(ILocalSymbol local, IOperation body) =>
        body.Descendants()
            .OfType<ILocalReferenceOperation>()
            .Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local));

    private static List<IOperation>? Find(ILocalSymbol local, IOperation body, bool isPlace)
    {
        var values = new List<IOperation>();
        foreach (var operation in body.DescendantsAndSelf())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when Same(declarator.Symbol):
                    if ((declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value is { } initial)
                    {
                        values.Add(initial);
                    }
                    else if (declarator.Parent is not IVariableDeclarationOperation)
                    {
                        // A loop or a catch sets it.
                        return null;
                    }

                    break;
                case ILocalReferenceOperation use when Same(use.Local):
                    if (use.Parent is IAssignmentOperation assignment
                        && assignment.Target == use
                        && (assignment is ISimpleAssignmentOperation { IsRef: false }
                            || (isPlace && assignment is ICoalesceAssignmentOperation)))
                    {
                        values.Add(assignment.Value);
                    }
                    else if (use.IsDeclaration || IsSetUnseen(use) || (!isPlace && IsCountedOn(use)))
                    {
                        return null;
                    }

                    break;
            }
        }

        return values;

        bool Same(ILocalSymbol other) => SymbolEqualityComparer.Default.Equals(other, local);
    }

    private static bool IsSetUnseen(ILocalReferenceOperation use) => use.Parent switch
    {
        ISimpleAssignmentOperation { IsRef: true } assignment => assignment.Target == use,
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
        ITupleOperation or IDeclarationExpressionOperation or IAddressOfOperation or IForEachLoopOperation => true,
        _ => false,
    };

    private static bool IsCountedOn(ILocalReferenceOperation use) =>
        use.Parent is IIncrementOrDecrementOperation || (use.Parent is IAssignmentOperation assignment && assignment.Target == use);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Uses.Lifetimes;

/// <summary>What a function gives its locals, in whatever order.</summary>
internal static class AssignedValues
{
    public static IEnumerable<ILocalReferenceOperation> References(ILocalSymbol local, IOperation body) =>
        body.Descendants().OfType<ILocalReferenceOperation>().Where(reference => SymbolEqualityComparer.Default.Equals(reference.Local, local));

    /// <summary>Every value that is assigned to the local; null when it can get others as well.</summary>
    public static IReadOnlyList<IOperation>? Of(ILocalSymbol local, IOperation body)
    {
        if (local.RefKind != RefKind.None)
        {
            return null;
        }

        var values = new List<IOperation>();
        foreach (var operation in body.Descendants())
        {
            switch (operation)
            {
                case IVariableDeclaratorOperation declarator when SymbolEqualityComparer.Default.Equals(declarator.Symbol, local):
                    if (declarator.Parent is IForEachLoopOperation)
                    {
                        return null;
                    }

                    if ((declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer)?.Value is { } initial)
                    {
                        values.Add(initial);
                    }

                    break;
                case ILocalReferenceOperation reference when SymbolEqualityComparer.Default.Equals(reference.Local, local):
                    if (IsWrittenUnseen(reference))
                    {
                        return null;
                    }

                    if (reference.Parent is IAssignmentOperation assignment
                        && assignment.Target == reference
                        && assignment is ISimpleAssignmentOperation or ICoalesceAssignmentOperation)
                    {
                        values.Add(assignment.Value);
                    }

                    break;
            }
        }

        // A local without any is made by a pattern or a loop.
        return values.Count == 0 ? null : values;
    }

    private static bool IsWrittenUnseen(ILocalReferenceOperation reference) => reference.Parent switch
    {
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Out or RefKind.Ref,
        ITupleOperation or IDeclarationExpressionOperation or IAddressOfOperation or IForEachLoopOperation => true,
        _ => false,
    };
}

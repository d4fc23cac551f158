using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Uses;

/// <summary>Everything that a local is ever set to.</summary>
internal static class LocalValues
{
    /// <summary>Empty when it is also set in a way that says nothing about the value: by reference, by deconstruction, by counting.</summary>
    public static IReadOnlyList<IOperation> Of(ILocalReferenceOperation reference)
    {
        var values = new List<IOperation>();
        foreach (var operation in OperationTree.Root(reference).DescendantsAndSelf())
        {
            if (operation is IVariableDeclaratorOperation declarator && Same(declarator.Symbol))
            {
                if ((declarator.Initializer ?? (declarator.Parent as IVariableDeclarationOperation)?.Initializer) is { } initializer)
                {
                    values.Add(initializer.Value);
                }
                else if (declarator.Parent is not IVariableDeclarationOperation)
                {
                    return [];
                }
            }
            else if (operation is ILocalReferenceOperation use && Same(use.Local))
            {
                if (use.Parent is ISimpleAssignmentOperation { IsRef: false } assignment && assignment.Target == use)
                {
                    values.Add(assignment.Value);
                }
                else if (use.IsDeclaration || IsWrite(use))
                {
                    return [];
                }
            }
        }

        return values;

        bool Same(ILocalSymbol local) => SymbolEqualityComparer.Default.Equals(local, reference.Local);
    }

    private static bool IsWrite(ILocalReferenceOperation use) => use.Parent switch
    {
        IAssignmentOperation assignment => assignment.Target == use,
        IIncrementOrDecrementOperation or ITupleOperation or IAddressOfOperation => true,
        IArgumentOperation argument => argument.Parameter?.RefKind is RefKind.Ref or RefKind.Out,
        IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
        _ => false,
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>Recognizes cleanup code, which could do nothing about a failure.</summary>
internal static class CleaningUp
{
    private static readonly string[] Names =
    [
        "Dispos", "Clos", "Shut", "Releas", "Dealloc", "Free", "Clean", "Stop", "Terminat", "Exit", "Quit", "Uninit", "Deinit", "Unload",
        "Finaliz", "Destroy", "Destruct", "Teardown", "Disconnect", "Unregister", "Logoff", "Logout",
    ];

    public static bool Has(IOperation call, FunctionGraphs graphs, ISymbol containing)
    {
        if (containing is IMethodSymbol { MethodKind: MethodKind.Destructor } || IsNamedSo(containing.Name))
        {
            return true;
        }

        for (var parent = call.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is IAnonymousFunctionOperation or ICatchClauseOperation
                || (parent is ILocalFunctionOperation local && IsNamedSo(local.Symbol.Name))
                || (parent is IBlockOperation block && block.Parent is ITryOperation { Finally: { } last } && last.Syntax == block.Syntax))
            {
                return true;
            }
        }

        return graphs.Find(call) is { } graph
            && graph.Blocks.Where(Fails)
                .SelectMany(block => block.Operations)
                .SelectMany(item => item.DescendantsAndSelf())
                .Any(item => FunctionGraphs.IsSame(item, call));
    }

    private static bool IsNamedSo(string name) => Names.Any(part => name.IndexOf(part, StringComparison.OrdinalIgnoreCase) >= 0);

    /// <summary>
    /// Whether the block ends by reporting another failure: with an exception, or a result like false, null or a negative number.
    /// </summary>
    private static bool Fails(BasicBlock block) => block.FallThroughSuccessor?.Semantics switch
    {
        ControlFlowBranchSemantics.Throw or ControlFlowBranchSemantics.Rethrow => true,
        ControlFlowBranchSemantics.Return => block.BranchValue?.ConstantValue is { HasValue: true, Value: null or false or < 0 },
        _ => false,
    };
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Handles;

/// <summary>What happens to a handle between the call that drops it and its reply.</summary>
internal sealed class DropPaths(CallContext context, string handle, ISymbol variable)
    : AfterCall(context.Call, MethodBodies.Around(context.Analysis), context.Analysis.CancellationToken)
{
    private readonly IOperation _body = OperationTree.Root(context.Call);
    private readonly BlockingWait _waits = new(context.Project, context.Analysis.CancellationToken);

    private IInvocationOperation? _release;

    /// <summary>The call that deallocates the same handle before anything has waited.</summary>
    public IInvocationOperation? FindRelease()
    {
        Walk();
        return _release;
    }

    private protected override AfterEvent Judge(IOperation operation, bool hasGivenUp)
    {
        switch (operation)
        {
            case ISimpleAssignmentOperation assignment when Is(assignment.Target):
                return AfterEvent.Ends;
            case IInvocationOperation call when context.Project.Import(call.TargetMethod)?.Export is { } export:
                if (HandleFacts.Released(export) == handle && call.Arguments.Any(argument => Is(argument.Value)))
                {
                    _release ??= hasGivenUp ? null : call;
                    return AfterEvent.Ends;
                }

                break;
        }

        return _waits.Of(operation, _body) switch
        {
            WaitKind.None => AfterEvent.None,
            _ => AfterEvent.Ends,
        };
    }

    // The call's state, for example.
    private protected override bool IsUnclear(IOperation condition) =>
        condition.DescendantsAndSelf().Any(operation => operation is IInvocationOperation
            || (Variables.OrMember(operation) is { } other && !SymbolEqualityComparer.Default.Equals(other, variable)));

    private bool Is(IOperation operation) =>
        SymbolEqualityComparer.Default.Equals(Variables.OrMember(OperationTree.WithoutAnyConversion(operation)), variable);
}

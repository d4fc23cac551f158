using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Model;

namespace Tapi.Generator.Analyzers.Memory;

/// <summary>What happens to memory between a call and its reply.</summary>
/// <param name="names">What leads to the memory.</param>
internal sealed class ReplyPaths(CallContext context, FunctionGraphs graphs, IReadOnlyCollection<MemoryName> names)
    : AfterCall(context.Call, graphs, context.Analysis.CancellationToken)
{
    private readonly IOperation _body = OperationTree.Root(context.Call);
    private readonly BlockingWait _waits = new(context.Project, context.Analysis.CancellationToken);
    private readonly FreeingCalls _freeing = new(context.Project, context.Analysis.CancellationToken);

    /// <summary>The call that frees the memory too early; null where there is none.</summary>
    public IOperation? Freed { get; private set; }

    /// <summary>Whether that is after a wait that was given up.</summary>
    public bool IsFreedAfterWait { get; private set; }

    /// <summary>Whether the function can be left after a wait that was given up.</summary>
    public bool IsLeftAfterWait { get; private set; }

    /// <summary>The first expression that reads the memory too early.</summary>
    public IOperation? Read { get; private set; }

    public ReplyPaths Follow()
    {
        Walk();
        return this;
    }

    private protected override void Leave(bool hasGivenUp) => IsLeftAfterWait |= hasGivenUp;

    private protected override AfterEvent Judge(IOperation operation, bool hasGivenUp)
    {
        if (operation is ISimpleAssignmentOperation assignment && IsName(assignment.Target))
        {
            // The memory belongs to something else now.
            return AfterEvent.Ends;
        }

        if (operation is IInvocationOperation call)
        {
            if (_freeing.Frees(call, names, _body))
            {
                (Freed, IsFreedAfterWait) = Freed is null ? (call, hasGivenUp) : (Freed, IsFreedAfterWait);
                return AfterEvent.Ends;
            }

            if (EndsRequests(call) || MayWait(call))
            {
                return AfterEvent.Ends;
            }
        }

        if (Read is null && !hasGivenUp && EarlyRead.Is(operation, names, _body))
        {
            Read = operation;
        }

        return _waits.Of(operation, _body) switch
        {
            WaitKind.Endless => AfterEvent.Ends,
            WaitKind.Timed => AfterEvent.EndsWhenTrue,
            WaitKind.TimedOrThrows => AfterEvent.EndsOrThrows,
            _ => AfterEvent.None,
        };
    }

    /// <summary>Whether a condition depends on what happened after the call, or on something that got the request.</summary>
    private protected override bool IsUnclear(IOperation condition) => condition.DescendantsAndSelf().Any(operation =>
        operation is IInvocationOperation { Arguments.IsEmpty: false }
        || (Variables.OrMember(operation) is { } variable && !names.Contains(new MemoryName(variable, null)) && IsSetLater(variable)));

    private bool IsSetLater(ISymbol variable) => _body.Descendants().Any(operation =>
        operation is IAssignmentOperation assignment
        && assignment.Syntax.SpanStart > Call.Syntax.Span.End
        && SymbolEqualityComparer.Default.Equals(Variables.OrMember(assignment.Target), variable));

    private bool IsName(IOperation target) =>
        Variables.OrMember(target) is { } variable && names.Contains(new MemoryName(variable, null));

    /// <summary>Nothing is written after a handle is released or the process has ended.</summary>
    private bool EndsRequests(IInvocationOperation call) =>
        context.Project.Import(call.TargetMethod)?.Export?.Function.Role == FunctionRole.Release
        || call.TargetMethod is { Name: "Exit" or "FailFast", ContainingType.Name: nameof(Environment) };

    /// <summary>Whether unknown code gets the request and returns something, as a method that waits does.</summary>
    private bool MayWait(IInvocationOperation call) =>
        !call.TargetMethod.ReturnsVoid
        && !FrameworkMember.Is(call.TargetMethod) | call.TargetMethod.MethodKind == MethodKind.DelegateInvoke
        && context.Project.Import(call.TargetMethod) is null
        && context.Project.Bodies.Of(call.TargetMethod, context.Analysis.CancellationToken) is null
        && call.Arguments.Any(argument => argument.Value.DescendantsAndSelf().Any(item => IsResult(item)));

    private bool IsResult(IOperation operation) =>
        FunctionGraphs.IsSame(operation, Call)
        || (operation is ILocalReferenceOperation { Local: var local }
            && (LocalValues.LeadingTo(local, _body) ?? []).Any(value => OperationTree.WithoutAnyConversion(value).Syntax == Call.Syntax));
}

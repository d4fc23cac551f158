using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Model;

namespace Tapi.Generator.Analyzers.Project;

/// <summary>Finds code that blocks its own thread after a call, so that the stack stays alive meanwhile.</summary>
internal sealed class BlockingWait(TapiProject project, CancellationToken cancellation)
{
    // How many methods of the project may be between the code and the wait.
    private const int Depth = 4;

    /// <summary>Whether something inside <paramref name="scope"/> can wait after the call.</summary>
    public bool Follows(IOperation call, IOperation scope) =>
        Own(scope).Any(operation => IsAfter(operation, call, scope) && Waits(operation, OperationTree.Root(call), Depth));

    private static bool IsAfter(IOperation operation, IOperation call, IOperation scope)
    {
        if (operation.Syntax.SpanStart >= call.Syntax.Span.End)
        {
            return true;
        }

        // What gets the call's result runs after it, and so does everything in a loop around it.
        for (var parent = call.Parent; parent is not null && parent != scope.Parent; parent = parent.Parent)
        {
            if (parent == operation || (parent is ILoopOperation && parent.Syntax.Span.Contains(operation.Syntax.Span)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How an operation waits.</summary>
    /// <param name="body">The code around it, for its local functions.</param>
    public WaitKind Of(IOperation operation, IOperation body) => operation switch
    {
        IAwaitOperation wait => OfAwait(wait),
        IInvocationOperation { TargetMethod: var method } call when Waits(call, body, Depth) => OfCall(call, method),
        _ => Waits(operation, body, Depth) ? WaitKind.Endless : WaitKind.None,
    };

    private WaitKind OfCall(IInvocationOperation call, IMethodSymbol method)
    {
        if (FrameworkMember.Is(method) || (method.IsExtern && project.Import(method) is null))
        {
            return !TimeOut.Has(call) ? WaitKind.Endless
                : method.ReturnType.SpecialType is SpecialType.System_Boolean or SpecialType.System_Int32 or SpecialType.System_UInt32
                    ? WaitKind.Timed
                    : WaitKind.Endless;
        }

        // A method of the project that only returns the result of such a wait.
        return project.Bodies.Of(method, cancellation)?.All[0] is { } graph
            && graph.Blocks.Select(block => block.BranchValue).OfType<IOperation>().ToList() is [IInvocationOperation only]
            && OfCall(only, only.TargetMethod) == WaitKind.Timed
            && method.ReturnType.SpecialType == SpecialType.System_Boolean
                ? WaitKind.Timed
                : WaitKind.Endless;
    }

    private static WaitKind OfAwait(IAwaitOperation wait)
    {
        var awaited = OperationTree.WithoutAnyConversion(wait.Operation);
        while (awaited is IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task })
        {
            awaited = OperationTree.WithoutAnyConversion(task);
        }

        return awaited switch
        {
            IInvocationOperation { TargetMethod: { Name: "Delay" or "Yield" } method } when FrameworkMember.Is(method) => WaitKind.None,
            IInvocationOperation { TargetMethod: { Name: "WaitAsync" } method } call
                when FrameworkMember.Is(method) && TimeOut.Has(call) =>
                TaskType.Is(method.ContainingType) ? WaitKind.TimedOrThrows : WaitKind.Timed,
            IInvocationOperation { TargetMethod: { Name: "WhenAny" } method } call
                when FrameworkMember.Is(method)
                    && call.Descendants().OfType<IInvocationOperation>().Any(item => item.TargetMethod.Name == "Delay") => WaitKind.Timed,
            _ => WaitKind.Endless,
        };
    }

    private bool Waits(IOperation operation, IOperation body, int depth) => operation switch
    {
        IPropertyReferenceOperation { Property.Name: "Result" } property => TaskType.Is(property.Property.ContainingType),
        IInvocationOperation call => Waits(call.TargetMethod, body, depth),
        _ => false,
    };

    private bool Waits(IMethodSymbol method, IOperation body, int depth)
    {
        if (TaskType.Is(method.ReturnType) || method.IsAsync || method.ContainingType?.SpecialType == SpecialType.System_String)
        {
            return false;
        }

        if (HasWaitingName(method) || project.Import(method)?.Export?.Function.Role == FunctionRole.Messages)
        {
            return true;
        }

        if (depth == 0)
        {
            return false;
        }

        if (method.MethodKind == MethodKind.LocalFunction)
        {
            var function = body.Descendants()
                .OfType<ILocalFunctionOperation>()
                .FirstOrDefault(item => SymbolEqualityComparer.Default.Equals(item.Symbol, method.OriginalDefinition));
            return function is not null && Own(function).Any(item => Waits(item, body, depth - 1));
        }

        return project.Bodies.Of(method, cancellation) is { } graphs
            && graphs.All.SelectMany(FunctionGraphs.Operations).Any(item => Waits(item, item, depth - 1));
    }

    // Methods with these names are assumed to wait, wherever they are declared; message loops do too.
    private static bool HasWaitingName(IMethodSymbol method) =>
        method.Name.Contains("Wait")
        || method.Name.StartsWith("wait", StringComparison.Ordinal)
        || method.Name.Contains("Pump")
        || method.Name is "Join" or "Sleep" or "SleepEx" or "SpinUntil" or "GetResult" or "Take" or "DoEvents" or "PushFrame"
            or "GetMessage" or "GetMessageW" or "PeekMessage"
            or "DispatchMessage" or "Run" or "ShowDialog" or "ReadLine" or "ReadKey" or "Read";

    /// <summary>The descendants of an operation, except those in nested functions.</summary>
    private static IEnumerable<IOperation> Own(IOperation scope)
    {
        var pending = new Stack<IOperation>(scope.ChildOperations);
        while (pending.Count > 0)
        {
            var operation = pending.Pop();
            yield return operation;
            if (operation is not (IAnonymousFunctionOperation or ILocalFunctionOperation))
            {
                foreach (var child in operation.ChildOperations)
                {
                    pending.Push(child);
                }
            }
        }
    }
}

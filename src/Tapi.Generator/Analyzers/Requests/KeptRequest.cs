using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Requests;

/// <summary>Recognizes code that keeps a request identifier for the reply, and that misses failures.</summary>
internal static class KeptRequest
{
    private const string Collections = "Collections";

    /// <summary>Whether a use stores the result in a collection or a private field, where nothing tests it.</summary>
    public static bool Is(ValueUse use) => use.Kind switch
    {
        UseKind.Passed => use.Symbol is IParameterSymbol { ContainingSymbol: { } target }
            && FrameworkMember.Is(target)
            && IsInCollections(target.ContainingNamespace)
            && target is IPropertySymbol or IMethodSymbol { Name: "Add" or "TryAdd" or "AddOrUpdate" or "GetOrAdd" or "Enqueue" or "Push" },
        UseKind.Stored => use.Symbol is IFieldSymbol field && FieldReads.CanFollow(field),
        _ => false,
    };

    /// <summary>The test that lets only identifiers through, while failures go on after it as if nothing had happened.</summary>
    public static ResultTest? PassedOver(ResultFate fate, SemanticModel? model, CancellationToken cancellation)
    {
        if (fate.MayBeChecked || fate.Returned != Signs.None || !(fate.IsUsed || fate.Fields.Count > 0))
        {
            return null;
        }

        var found = fate.Tests.Find(test => test is { Method: null, Use.IsUnsigned: false }
            && test.WhenTrue == Signs.Positive
            && (test.WhenFalse & Signs.Negative) != Signs.None
            && model?.GetOperation(test.Use.Operation.Syntax, cancellation) is { } operation
            && FallsThrough(operation));
        return found is null
            || fate.Tests.Exists(other => other != found
                && (other.Separates(Signs.Negative, Signs.Zero) || other.Separates(Signs.Negative, Signs.Positive)))
                ? null
                : found;
    }

    /// <summary>Whether a false condition has no consequence.</summary>
    private static bool FallsThrough(IOperation test)
    {
        var condition = OperationTree.WithConversions(test);
        return condition.Parent is IConditionalOperation { WhenFalse: null } conditional
            && conditional.Condition == condition
            && !conditional.WhenTrue.DescendantsAndSelf().Any(operation =>
                operation is IReturnOperation or IThrowOperation or IBranchOperation);
    }

    private static bool IsInCollections(INamespaceSymbol? space) =>
        space is not null && (space.Name == Collections || IsInCollections(space.ContainingNamespace));
}

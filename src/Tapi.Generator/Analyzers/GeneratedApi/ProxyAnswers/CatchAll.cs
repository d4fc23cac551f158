using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Tapi.Generator.Analyzers.GeneratedApi.ProxyAnswers;

/// <summary>Finds the handler that is certain to get an exception from a block.</summary>
internal static class CatchAll
{
    /// <summary>The first block of the handler; null when the exception may go elsewhere or pass through a finally block first.</summary>
    public static int? Around(BasicBlock block)
    {
        for (var region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            if (region is not { Kind: ControlFlowRegionKind.Try, EnclosingRegion: { } around })
            {
                continue;
            }

            if (around.Kind == ControlFlowRegionKind.TryAndFinally)
            {
                return null;
            }

            var handlers = around.NestedRegions
                .Where(nested => nested.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.FilterAndHandler)
                .ToList();
            if (handlers.Count > 0)
            {
                return handlers is [{ Kind: ControlFlowRegionKind.Catch } only] && TakesAll(only.ExceptionType)
                    ? only.FirstBlockOrdinal
                    : null;
            }
        }

        return null;
    }

    private static bool TakesAll(ITypeSymbol? type) =>
        type is null or { SpecialType: SpecialType.System_Object }
            or { Name: "Exception", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };
}

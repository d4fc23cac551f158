using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>Which handlers an exception in a block can reach: the graph has no edges for that.</summary>
internal static class FlowRegions
{
    public static IEnumerable<int> HandlersAround(BasicBlock block)
    {
        // The outermost region of a lambda's graph lies inside a region of the graph around it, whose blocks have numbers of their own.
        for (var region = block.EnclosingRegion; region is { Kind: not ControlFlowRegionKind.Root }; region = region.EnclosingRegion)
        {
            if (region.Kind != ControlFlowRegionKind.Try || region.EnclosingRegion is not { } around)
            {
                continue;
            }

            foreach (var handler in around.NestedRegions)
            {
                if (handler.Kind is ControlFlowRegionKind.Catch or ControlFlowRegionKind.Filter or ControlFlowRegionKind.FilterAndHandler
                    or ControlFlowRegionKind.Finally)
                {
                    yield return handler.FirstBlockOrdinal;
                }
            }
        }
    }
}

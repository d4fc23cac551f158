using Microsoft.CodeAnalysis.FlowAnalysis;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>Finds the handlers that an exception in a block can reach. The graph has no edges for them.</summary>
internal static class FlowRegions
{
    public static IEnumerable<int> HandlersAround(BasicBlock block)
    {
        // The outermost region of a lambda's graph is inside a region of the enclosing graph, whose blocks are numbered separately.
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

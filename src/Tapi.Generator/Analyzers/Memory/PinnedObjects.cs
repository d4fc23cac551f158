using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Memory;

/// <summary>Finds objects that a function pins by hand.</summary>
internal static class PinnedObjects
{
    /// <summary>Whether the variable is given to a pinning handle, or treated as pinned, anywhere in the body.</summary>
    public static bool Has(ISymbol variable, IOperation body) => body.Descendants().Any(operation => operation switch
    {
        IInvocationOperation call when Pins(call.TargetMethod) => Names(call.Arguments, variable),
        IObjectCreationOperation { Type.Name: "PinnedGCHandle" } creation => Names(creation.Arguments, variable),
        _ => false,
    });

    private static bool Pins(IMethodSymbol method) =>
        method is { Name: "Alloc", ContainingType.Name: "GCHandle" } or { Name: "UnsafeAddrOfPinnedArrayElement" };

    private static bool Names(IEnumerable<IArgumentOperation> arguments, ISymbol variable) => arguments
        .SelectMany(argument => argument.Value.DescendantsAndSelf())
        .Any(operation => SymbolEqualityComparer.Default.Equals(Variables.Of(operation), variable));
}

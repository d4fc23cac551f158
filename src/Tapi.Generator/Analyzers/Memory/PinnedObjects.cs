using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Tapi.Generator.Analyzers.Memory;

/// <summary>Finds objects that a function pins by hand.</summary>
internal static class PinnedObjects
{
    /// <summary>Whether the variable is given to a pinning handle, or treated as pinned, anywhere in the body.</summary>
    public static bool Has(ISymbol variable, IOperation body) => body.Descendants().Any(operation => operation switch
    {
        IInvocationOperation { TargetMethod: { Name: "Alloc", ContainingType.Name: "GCHandle" } or { Name: "UnsafeAddrOfPinnedArrayElement" } } call => Names(call.Arguments, variable),
        IObjectCreationOperation { Type.Name: "PinnedGCHandle" } creation => Names(creation.Arguments, variable),
        _ => false,
    });

    private static bool Names(IEnumerable<IArgumentOperation> arguments, ISymbol variable) => arguments.SelectMany(argument => argument.Value.DescendantsAndSelf()).Any(operation => operation switch
    {
        ILocalReferenceOperation local => SymbolEqualityComparer.Default.Equals(local.Local, variable),
        IParameterReferenceOperation parameter => SymbolEqualityComparer.Default.Equals(parameter.Parameter, variable),
        _ => false,
    });
}

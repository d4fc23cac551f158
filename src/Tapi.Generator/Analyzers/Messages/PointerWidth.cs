using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Messages;

/// <summary>Code that treats 32 and 64 bits apart knows what it does.</summary>
internal static class PointerWidth
{
    /// <summary>Whether the function asks how wide pointers are, or whether the process has 64 bits.</summary>
    public static bool IsAskedAround(IOperation operation) => OperationTree.Root(operation).Descendants().Any(item => item switch
    {
        ISizeOfOperation size => WideValue.IsNative(size.TypeOperand),
        IMemberReferenceOperation { Member: { IsStatic: true } member } =>
            (member.Name == nameof(IntPtr.Size) && WideValue.IsNative(member.ContainingType))
            || member.Name.StartsWith("Is64", StringComparison.OrdinalIgnoreCase),
        _ => false,
    });
}

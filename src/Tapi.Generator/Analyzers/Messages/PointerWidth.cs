using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Messages;

/// <summary>Recognizes code that handles 32 and 64 bits separately, which knows what it does.</summary>
internal static class PointerWidth
{
    /// <summary>Whether the function asks for the size of pointers, or whether the process is 64-bit.</summary>
    public static bool IsAskedAround(IOperation operation) => OperationTree.Root(operation).Descendants().Any(item => item switch
    {
        ISizeOfOperation size => WideValue.IsNative(size.TypeOperand),
        IMemberReferenceOperation { Member: { IsStatic: true } member } =>
            (member.Name == nameof(IntPtr.Size) && WideValue.IsNative(member.ContainingType))
            || member.Name.StartsWith("Is64", StringComparison.OrdinalIgnoreCase),
        _ => false,
    });
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;

namespace Tapi.Generator.Analyzers.Texts;

/// <summary>Recognizes code that supports both encodings: its branch for the other one is not wrong, just never taken.</summary>
internal static class EncodingChoice
{
    private const string Format = "Format";

    /// <summary>
    /// Whether the body around a call also reads the text in the right encoding, or asks the structure for the format of its texts.
    /// </summary>
    public static bool IsAround(IOperation call, ITypeSymbol structure, IReadOnlyList<ISymbol> members, Decoding right)
    {
        foreach (var operation in OperationTree.Root(call).Descendants())
        {
            switch (operation)
            {
                case IInvocationOperation other when other != call && DecodedText.Of(other)?.Decoding == right
                    && Reads(other.Arguments, members):
                case IObjectCreationOperation made when made != call && DecodedText.Of(made)?.Decoding == right
                    && Reads(made.Arguments, members):
                case IMemberReferenceOperation { Member: { } member } reference
                    when member.Name.EndsWith(Format, StringComparison.OrdinalIgnoreCase)
                    && SymbolEqualityComparer.Default.Equals(member.ContainingType, structure) && IsAsked(reference):
                    return true;
            }
        }

        return false;
    }

    private static bool Reads(ImmutableArray<IArgumentOperation> arguments, IReadOnlyList<ISymbol> members) =>
        TextMembers.In(arguments).Any(member => members.Contains(member, SymbolEqualityComparer.Default));

    private static bool IsAsked(IOperation reference)
    {
        var parent = OperationTree.WithAnyConversion(reference).Parent;
        return parent is IBinaryOperation { Type.SpecialType: not SpecialType.System_String } or ISwitchOperation
            or ISwitchExpressionOperation or IIsPatternOperation;
    }
}

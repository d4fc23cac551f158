using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Analyzers.Flow;

/// <summary>Finds the elements of tuples.</summary>
internal static class TupleElements
{
    /// <summary>The index of a tuple element, by name or as <c>Item1</c>; -1 for any other field.</summary>
    public static int IndexOf(IFieldSymbol field)
    {
        var elements = field.ContainingType is { IsTupleType: true } tuple ? tuple.TupleElements : default;
        if (elements.IsDefault)
        {
            return -1;
        }

        var plain = field.CorrespondingTupleField ?? field;
        for (var index = 0; index < elements.Length; index++)
        {
            if (SymbolEqualityComparer.Default.Equals(elements[index].CorrespondingTupleField ?? elements[index], plain))
            {
                return index;
            }
        }

        return -1;
    }
}

using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Structures;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>
/// Which parameters belong together: a buffer and its size, an array and the number of its entries. The count is the neighbor whose name
/// says so.
/// </summary>
internal sealed class CountedParameters
{
    private readonly Dictionary<int, int> _counts = new();
    private readonly HashSet<int> _claimed = new();

    public CountedParameters(FunctionModel function, PageCatalogue catalogue)
    {
        for (var i = 0; i < function.Parameters.Count; i++)
        {
            if (!IsCountable(function.Parameters[i], catalogue))
            {
                continue;
            }

            foreach (var neighbor in new[] { i + 1, i - 1 })
            {
                var isParameter = neighbor >= 0 && neighbor < function.Parameters.Count;
                if (isParameter && IsCount(function.Parameters[neighbor]) && _claimed.Add(neighbor))
                {
                    _counts[i] = neighbor;
                    break;
                }
            }
        }
    }

    /// <summary>The parameter that counts what <paramref name="index"/> points at, or null.</summary>
    public int? CountOf(int index) => _counts.TryGetValue(index, out var count) ? count : null;

    /// <summary>The pointer that <paramref name="index"/> counts for, or null.</summary>
    public int? CountedBy(int index)
    {
        foreach (var pair in _counts)
        {
            if (pair.Value == index)
            {
                return pair.Key;
            }
        }

        return null;
    }

    private static bool IsCountable(ParameterModel parameter, PageCatalogue catalogue)
    {
        // A text that ends with a NUL needs no count, whatever is next to it.
        if (parameter.Name.StartsWith("lpsz", StringComparison.Ordinal))
        {
            return false;
        }

        var type = TypeResolver.Resolve(parameter.Type, catalogue);
        return (type?.Kind, type?.Pointers) switch
        {
            (CTypeKind.Byte or CTypeKind.Void or CTypeKind.Char, 1) => true,
            (CTypeKind.Structure, 1) =>
                StructureShapes.Of(catalogue.Layout(type!.Name)!) == StructureShape.Fixed && parameter.Direction == Direction.In,
            _ => false,
        };
    }

    private static bool IsCount(ParameterModel parameter) =>
        parameter.Type is { Name: "DWORD", Pointers: 0 }
        && (parameter.Name.EndsWith("Size", StringComparison.Ordinal)
            || parameter.Name.StartsWith("dwNum", StringComparison.Ordinal)
            || parameter.Name.EndsWith("NumEntries", StringComparison.Ordinal));
}

namespace Tapi.Generator.Analyzers.Facts;

/// <summary>Finds the name that a misspelling was meant to be.</summary>
internal static class NearestName
{
    /// <summary>
    /// The candidate that differs least: only in casing, or in so few letters that another meaning is unlikely. Null when none is close.
    /// </summary>
    public static string? Find(string name, IEnumerable<string> candidates)
    {
        string? best = null;
        var least = Math.Min(4, Math.Max(1, name.Length / 5)) + 1;
        foreach (var candidate in candidates)
        {
            if (string.Equals(candidate, name, StringComparison.OrdinalIgnoreCase))
            {
                return candidate;
            }

            var distance = Math.Abs(candidate.Length - name.Length) <= least ? Distance(name, candidate, least + 1) : int.MaxValue;
            if (distance < least || (distance == least && best is not null && string.CompareOrdinal(candidate, best) < 0))
            {
                (best, least) = (candidate, distance);
            }
        }

        return best;
    }

    // The number of letters to insert, delete or replace, ignoring case. Stops at the limit.
    private static int Distance(string left, string right, int limit)
    {
        var previous = new int[right.Length + 1];
        var current = new int[right.Length + 1];
        for (var column = 0; column <= right.Length; column++)
        {
            previous[column] = column;
        }

        for (var row = 1; row <= left.Length; row++)
        {
            current[0] = row;
            var least = row;
            for (var column = 1; column <= right.Length; column++)
            {
                var isSame = char.ToUpperInvariant(left[row - 1]) == char.ToUpperInvariant(right[column - 1]);
                var replaced = previous[column - 1] + (isSame ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(previous[column], current[column - 1]) + 1);
                least = Math.Min(least, current[column]);
            }

            if (least >= limit)
            {
                return limit;
            }

            (previous, current) = (current, previous);
        }

        return previous[right.Length];
    }
}

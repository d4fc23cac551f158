namespace Tapi.Generator.Common;

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

    // The number of letters to insert, delete, replace or swap with their neighbor, ignoring case. Stops at the limit.
    private static int Distance(string left, string right, int limit)
    {
        var older = new int[right.Length + 1];
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
                var replaced = previous[column - 1] + (IsSame(left[row - 1], right[column - 1]) ? 0 : 1);
                current[column] = Math.Min(replaced, Math.Min(previous[column], current[column - 1]) + 1);
                if (row > 1 && column > 1 && IsSame(left[row - 1], right[column - 2]) && IsSame(left[row - 2], right[column - 1]))
                {
                    current[column] = Math.Min(current[column], older[column - 2] + 1);
                }

                least = Math.Min(least, current[column]);
            }

            // A swap looks back two rows, and costs one more than the older of them.
            if (least > limit)
            {
                return limit;
            }

            (older, previous, current) = (previous, current, older);
        }

        return previous[right.Length];
    }

    private static bool IsSame(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}

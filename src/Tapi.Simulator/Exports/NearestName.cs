namespace Tapi.Simulator.Exports;

/// <summary>Finds the name that somebody probably meant: the one with the fewest insertions, deletions and substitutions.</summary>
internal static class NearestName
{
    public static string Find(string wanted, IEnumerable<string> names) =>
        names.MinBy(name => (Distance(wanted.ToUpperInvariant(), name.ToUpperInvariant()), name))!;

    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var substitution = diagonal + (left[i - 1] == right[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitution, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[^1];
    }
}

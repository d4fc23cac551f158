using System.Collections.Concurrent;

namespace Tapi.Generator.Common;

/// <summary>Remembers what a pure function returned for each text.</summary>
internal sealed class Memo(Func<string, string> function)
{
    // All names of the package's pages are 3,000. An editor runs for days, and each letter typed into a name makes another one.
    private const int Capacity = 20_000;

    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.Ordinal);

    public string Of(string text)
    {
        if (_known.TryGetValue(text, out var known))
        {
            return known;
        }

        if (_known.Count >= Capacity)
        {
            _known.Clear();
        }

        return _known[text] = function(text);
    }
}

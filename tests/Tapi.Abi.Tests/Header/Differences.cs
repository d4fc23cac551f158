namespace Tapi.Abi.Tests.Header;

/// <summary>Where the bindings and the header do not agree, in words.</summary>
internal sealed class Differences(string platform)
{
    private readonly List<string> _found = [];

    public IReadOnlyList<string> Found => _found;

    public void Compare<T>(string subject, string quantity, T expected, T actual)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, actual))
        {
            _found.Add($"{subject} on {platform}: {quantity} should be {expected}, is {actual}");
        }
    }

    /// <summary>Both sides have the same names; nothing is missing, nothing invented.</summary>
    public void CompareNames(string kind, IEnumerable<string> expected, IEnumerable<string> actual)
    {
        var wanted = expected.ToHashSet(StringComparer.Ordinal);
        var declared = actual.ToHashSet(StringComparer.Ordinal);
        _found.AddRange(wanted.Except(declared).Select(name => $"{name} on {platform}: the {kind} is missing in C#"));
        _found.AddRange(declared.Except(wanted).Select(name => $"{name} on {platform}: the {kind} exists only in C#"));
    }

    public void AssertNone() => Assert.True(_found.Count == 0, string.Join(Environment.NewLine, _found));
}

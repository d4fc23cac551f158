namespace Tapi.Generator.Common;

/// <summary>
/// The last net: a mistake of ours that only one page shows must not take the other pages along. What was caught becomes a diagnostic
/// that names the page.
/// </summary>
internal static class Guard
{
    /// <summary>Whether mistakes go through instead, as our tests want it.</summary>
    public static bool IsOpen { get; set; }

    /// <summary>All items, or none and the mistake.</summary>
    public static IReadOnlyList<T> List<T>(Func<IEnumerable<T>> items, out string? error)
    {
        var list = Value(() => items().ToList(), out error);
        return list ?? [];
    }

    /// <summary>The value, or null and the mistake.</summary>
    public static T? Value<T>(Func<T> value, out string? error)
        where T : class
    {
        error = null;
        try
        {
            return value();
        }
        catch (Exception mistake) when (!IsOpen && mistake is not OperationCanceledException)
        {
            error = $"{mistake.GetType().Name} in {Place(mistake.TargetSite?.DeclaringType)}";
            return null;
        }
    }

    /// <summary>The class of the method that failed: a lambda and an iterator have classes inside of it.</summary>
    private static string? Place(Type? type) => type?.DeclaringType is { } outer ? Place(outer) : type?.Name;
}

using Tapi.Generator.Common;

namespace Tapi.Generator.Resolution.Scope;

/// <summary>Which words of the API occur in a project's own sources, in ordinal order.</summary>
/// <param name="Words">Keys of <see cref="ApiWords"/>; null for a project that gets everything.</param>
internal sealed record Mentions(EquatableArray<string>? Words)
{
    public static readonly Mentions Everything = new((EquatableArray<string>?)null);

    public static Mentions Of(IEnumerable<string> words) =>
        new(words.Distinct().OrderBy(word => word, StringComparer.Ordinal).ToEquatableArray());
}

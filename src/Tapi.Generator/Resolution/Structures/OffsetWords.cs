using System.Text.RegularExpressions;
using Tapi.Generator.Common;
using Tapi.Generator.Model;

namespace Tapi.Generator.Resolution.Structures;

/// <summary>
/// What a page says of the origin of offsets. Who has a property for the data needs none of it; who reads the structure itself does.
/// </summary>
internal static class OffsetWords
{
    private static readonly Regex Pattern = new(
        @", counted from the start of [^.;]*(?=[.;]|$)|\s*\bThe offsets? (?:of [^.]* )?(?:is|are) relative to [^.]*\.",
        RegexOptions.CultureInvariant);

    /// <summary>The text without such words.</summary>
    public static PageText Without(PageText text) => new(text
        .Map(piece => [piece with { Text = Pattern.Replace(piece.Text, string.Empty) }])
        .Blocks
        .Where(block => block.ToString().Trim().Length > 0)
        .ToEquatableArray());

    /// <summary>The blocks with such words.</summary>
    public static PageText Only(PageText text) => new(text.Blocks.Where(block => Pattern.IsMatch(block.ToString())).ToEquatableArray());
}

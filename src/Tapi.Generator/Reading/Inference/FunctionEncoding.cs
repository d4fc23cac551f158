using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Keys;

namespace Tapi.Generator.Reading.Inference;

/// <summary>Which text a function's export takes.</summary>
/// <param name="NeutralName">The name without the letter of the encoding.</param>
/// <param name="IsUnicode">True for a W export. A neutral export is the ANSI one.</param>
internal sealed record FunctionEncoding(string NeutralName, bool IsUnicode)
{
    /// <summary>
    /// A last W or A is an encoding only when the page says that the function has both forms: <c>lineGetAgentInfo</c> ends in neither.
    /// </summary>
    public static FunctionEncoding Of(SpecPage page, string export)
    {
        var last = export[export.Length - 1];
        if (last is not ('W' or 'A'))
        {
            return new FunctionEncoding(export, false);
        }

        var neutral = export.Substring(0, export.Length - 1);
        var both = KnownKeys.UnicodeAnsi.Of(page);
        var names = KnownKeys.ExportNames.In(page)?.Items;
        var paired = both is not null || (names?.Contains(neutral + "A") == true && names?.Contains(neutral + "W") == true);
        return paired ? new FunctionEncoding(neutral, last == 'W') : new FunctionEncoding(export, false);
    }
}

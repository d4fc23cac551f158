using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Model;

namespace Tapi.Generator.Emission.Spelling;

/// <summary>Numbers that are times, booleans or characters, as C# has those.</summary>
internal static class MeaningText
{
    public static string Type(NumberMeaning meaning) => meaning switch
    {
        NumberMeaning.Boolean => "bool",
        NumberMeaning.Character => "char",
        _ => "TimeSpan",
    };

    /// <summary>The words for a number that nothing has converted: they name the unit.</summary>
    public static PageText WithUnit(PageText text, NumberMeaning? meaning) =>
        meaning is NumberMeaning.Milliseconds or NumberMeaning.Seconds
            ? DocsText.Append(text, new TextPiece(TextPieceKind.Words, $"In {meaning.ToString().ToLowerInvariant()}."))
            : text;

    /// <summary>The value of a number.</summary>
    public static string Read(NumberMeaning meaning, string number) => meaning switch
    {
        NumberMeaning.Boolean => $"{number} != 0",
        NumberMeaning.Character => $"(char)({number} & 0xFF)",
        _ => $"NativeTime.From{meaning}({number})",
    };

    /// <summary>The number of a value.</summary>
    /// <param name="name">The parameter or the property that holds the value.</param>
    public static string Write(NumberMeaning meaning, string name) => meaning switch
    {
        NumberMeaning.Boolean => $"{name} ? 1u : 0u",
        NumberMeaning.Character => $"(uint){name}",
        _ => $"NativeTime.To{meaning}({name}, nameof({name}))",
    };
}

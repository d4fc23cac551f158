using Tapi.Generator.Model;

namespace Tapi.Generator.Emission;

/// <summary>Numbers that are times or booleans, as C# has those.</summary>
internal static class MeaningText
{
    public static string Type(NumberMeaning meaning) => meaning == NumberMeaning.Boolean ? "bool" : "TimeSpan";

    /// <summary>The value of a number.</summary>
    public static string Read(NumberMeaning meaning, string number) => meaning switch
    {
        NumberMeaning.Boolean => $"{number} != 0",
        _ => $"NativeTime.From{meaning}({number})",
    };

    /// <summary>The number of a value.</summary>
    /// <param name="name">The parameter or the property that holds the value.</param>
    public static string Write(NumberMeaning meaning, string name) => meaning switch
    {
        NumberMeaning.Boolean => $"{name} ? 1u : 0u",
        _ => $"NativeTime.To{meaning}({name}, nameof({name}))",
    };
}

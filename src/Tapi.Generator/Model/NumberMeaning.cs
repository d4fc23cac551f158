namespace Tapi.Generator.Model;

/// <summary>What a number is, where it is neither a plain number nor a constant.</summary>
internal enum NumberMeaning
{
    Milliseconds,
    Seconds,

    /// <summary>Zero is false.</summary>
    Boolean,

    /// <summary>A digit or a letter; only the low byte counts.</summary>
    Character,
}

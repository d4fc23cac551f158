using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Diagnostics;

/// <summary>
/// What analyzers tell the fixes of their rules, as properties of diagnostics. A property that is absent means that there is nothing to
/// fix.
/// </summary>
internal static class FixProperties
{
    /// <summary>The right name of an export or constant.</summary>
    public const string Name = nameof(Name);

    /// <summary>The right value: of a constant, of an attribute's argument, of a literal, or a method's name.</summary>
    public const string Value = nameof(Value);

    /// <summary>The named argument that gets the value.</summary>
    public const string Argument = nameof(Argument);

    /// <summary>The right member of UnmanagedType.</summary>
    public const string UnmanagedType = nameof(UnmanagedType);

    /// <summary>The type to declare.</summary>
    public const string Type = nameof(Type);

    /// <summary>Present where ref or out goes.</summary>
    public const string ByValue = nameof(ByValue);

    /// <summary>The type to cast to; empty where a cast goes.</summary>
    public const string Cast = nameof(Cast);

    /// <summary>The 32-bit type to cast to.</summary>
    public const string NarrowType = nameof(NarrowType);

    /// <summary>The 64-bit type to cast to first; empty where the value has one already.</summary>
    public const string WideType = nameof(WideType);

    /// <summary>Present where the test of the bit means the same.</summary>
    public const string IsBitTest = nameof(IsBitTest);

    /// <summary>The message that comes once TAPI has written.</summary>
    public const string Message = nameof(Message);

    /// <summary>Present where TAPI writes one number of 32 bits, whatever the import declares.</summary>
    public const string Is32Bits = nameof(Is32Bits);

    /// <summary>The generated methods that do what the call does.</summary>
    public const string Counterparts = nameof(Counterparts);

    /// <summary>Present where the structure needs Pack = 1.</summary>
    public const string Pack = nameof(Pack);

    /// <summary>The structure's character set.</summary>
    public const string CharSet = nameof(CharSet);

    /// <summary>What happens to the structure's fields.</summary>
    public const string Fields = nameof(Fields);

    /// <summary>Present where the function's result can be a request identifier.</summary>
    public const string IsRequest = nameof(IsRequest);

    public static readonly ImmutableDictionary<string, string?> None = ImmutableDictionary<string, string?>.Empty;

    /// <summary>For the fixes that move what TAPI writes.</summary>
    public static ImmutableDictionary<string, string?> ForOutput(string message, bool is32Bits) =>
        is32Bits ? None.Add(Message, message).Add(Is32Bits, "true") : None.Add(Message, message);

    public static string? Read(Diagnostic diagnostic, string key) => diagnostic.Properties.TryGetValue(key, out var value) ? value : null;
}

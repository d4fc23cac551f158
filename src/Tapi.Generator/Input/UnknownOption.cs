namespace Tapi.Generator.Input;

/// <summary>A property with a value that means nothing.</summary>
/// <param name="Expected">What the value should be.</param>
/// <param name="Used">The value that counts instead.</param>
internal sealed record UnknownOption(string Name, string Value, string Expected, string Used);

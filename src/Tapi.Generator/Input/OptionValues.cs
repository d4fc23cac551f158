using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Emission.Writing;

namespace Tapi.Generator.Input;

/// <summary>The project's properties. A value that means nothing counts as none, and <see cref="Unknown"/> has it.</summary>
internal sealed class OptionValues(AnalyzerConfigOptionsProvider provider)
{
    private const string Property = "build_property.";
    private const string Public = "public";
    private const string Internal = "internal";
    private const string All = "all";
    private const string Named = "named";
    private const string True = "true";
    private const string False = "false";

    private static readonly string[] Booleans = [True, False];

    // Inside such a namespace the word no longer means the type.
    private static readonly string[] WordsOfTypes = ["nint", "nuint", "dynamic", "var"];

    private readonly AnalyzerConfigOptions _options = provider.GlobalOptions;

    public string Namespace => Text(OptionNames.Namespace) is { } name && IsNamespace(name) ? name : EmissionOptions.Default.Namespace;

    public string Visibility => Is(OptionNames.Visibility, Public) ? Public : Internal;

    public bool Ansi => Is(OptionNames.Ansi, True);

    public bool Generate => !Is(OptionNames.Generate, False);

    public bool Polyfill => !Is(OptionNames.Polyfill, False);

    /// <summary>Whether only what the sources name is wanted. Other assemblies cannot name what is internal.</summary>
    public bool OnlyNamed => Is(OptionNames.Scope, Named) && Visibility == Internal;

    /// <summary>Whether the build keeps the generated files, for somebody to read.</summary>
    public bool WritesFiles => Is(OptionNames.WritesFiles, True);

    /// <summary>Whether the build knows that all pages are the package's.</summary>
    public bool HasOnlyPackagePages => Is(OptionNames.OwnPages, False);

    /// <summary>The globs of the functions that the project asks for; empty for all functions.</summary>
    public string Functions => Text(OptionNames.Functions) ?? string.Empty;

    /// <summary>The values that mean nothing.</summary>
    public IEnumerable<UnknownOption> Unknown
    {
        get
        {
            if (Text(OptionNames.Namespace) is { } name && !IsNamespace(name))
            {
                yield return new UnknownOption(OptionNames.Namespace, name, "a namespace", EmissionOptions.Default.Namespace);
            }

            var others = new[]
            {
                OneOf(OptionNames.Visibility, Internal, Internal, Public),
                OneOf(OptionNames.Scope, All, All, Named),
                OneOf(OptionNames.Generate, True, Booleans),
                OneOf(OptionNames.Ansi, False, Booleans),
                OneOf(OptionNames.Polyfill, True, Booleans),
            };
            foreach (var other in others.OfType<UnknownOption>())
            {
                yield return other;
            }
        }
    }

    private static bool IsNamespace(string name) => name.Split('.').All(part =>
        SyntaxFacts.IsValidIdentifier(part)
        && SyntaxFacts.GetKeywordKind(part) == SyntaxKind.None
        && !WordsOfTypes.Contains(part));

    private UnknownOption? OneOf(string name, string @default, params string[] values) =>
        Text(name) is { } value && !values.Contains(value, StringComparer.OrdinalIgnoreCase)
            ? new UnknownOption(name, value, string.Join(" or ", values), @default)
            : null;

    private bool Is(string name, string wanted) => string.Equals(Text(name), wanted, StringComparison.OrdinalIgnoreCase);

    private string? Text(string name) =>
        _options.TryGetValue(Property + name, out var value) && value.Trim().Length > 0 ? value.Trim() : null;
}

using Tapi.Generator.Analyzers.Facts;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Common;

namespace Tapi.Generator.Analyzers.Signatures;

/// <summary>Finds the export that an import was meant to bind.</summary>
internal static class ExportSuggestion
{
    public static string? Find(TapiImport import, TapiFacts facts)
    {
        var name = import.WrittenName;
        var near = Without(name, facts)
            ?? With(name, import, facts)
            ?? Nearest(name, facts)
            ?? Nearest(Stem(name), facts)
            ?? OfMethod(import, facts);
        return near is null ? null : InEncoding(near, import, facts);
    }

    /// <summary>The name without an encoding suffix that the function does not have.</summary>
    private static string? Without(string name, TapiFacts facts) =>
        Stem(name) != name && facts.Export(Stem(name)) is not null ? Stem(name) : null;

    /// <summary>The name with the missing encoding suffix.</summary>
    private static string? With(string name, TapiImport import, TapiFacts facts)
    {
        var (first, second) = IsNarrow(import) ? ("A", "W") : ("W", "A");
        return facts.Export(name + first)?.Name ?? facts.Export(name + second)?.Name;
    }

    /// <summary>
    /// Other casing, or a misspelling. A name made of correct words, such as Set for Get, means another function, and no function with that
    /// name exists.
    /// </summary>
    private static string? Nearest(string name, TapiFacts facts) => NearestName.Find(name, facts.ExportNames) is { } near
        && (string.Equals(near, name, StringComparison.OrdinalIgnoreCase) || !AreWords(name, facts))
        ? near
        : null;

    /// <summary>The method's own name, if a function with that name has as many parameters.</summary>
    private static string? OfMethod(TapiImport import, TapiFacts facts)
    {
        var method = import.Method;
        var ending = import.WrittenName.Substring(Stem(import.WrittenName).Length);
        return (facts.Export(method.Name + ending) ?? facts.Export(method.Name)) is { } export
            && export.Parameters.Length == method.Parameters.Length
                ? export.Name
                : null;
    }

    private static bool AreWords(string name, TapiFacts facts)
    {
        var known = new HashSet<string>(facts.ExportNames.SelectMany(Words), StringComparer.OrdinalIgnoreCase);
        return Words(name).All(known.Contains);
    }

    private static IEnumerable<string> Words(string name)
    {
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            if (i == name.Length || (char.IsUpper(name[i]) && !char.IsUpper(name[i - 1])))
            {
                yield return name.Substring(start, i - start);
                start = i;
            }
        }
    }

    /// <summary>The form for the import's text, where the runtime does not probe and the name leaves it open.</summary>
    private static string InEncoding(string near, TapiImport import, TapiFacts facts) =>
        !import.Probes
        && import.Text == TextMarshalling.Unicode
        && facts.Export(near) is { Encoding: ExportEncoding.Ansi }
        && near[near.Length - 1] is not 'A'
            ? facts.Export(near + "W")?.Name ?? near
            : near;

    private static bool IsNarrow(TapiImport import) => import.Text is TextMarshalling.Ansi or TextMarshalling.Utf8;

    private static string Stem(string name) =>
        name.Length > 1 && name[name.Length - 1] is 'W' or 'A' ? name.Substring(0, name.Length - 1) : name;
}

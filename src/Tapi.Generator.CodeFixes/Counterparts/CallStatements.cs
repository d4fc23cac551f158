using Microsoft.CodeAnalysis;
using Tapi.Generator.CodeFixes.Syntax;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>The statements that call a generated method and assign its results to the old variables.</summary>
internal static class CallStatements
{
    /// <summary>
    /// As many statements as needed, with the declarations that must precede a try statement kept separate; null where a value cannot be
    /// assigned to its variable.
    /// </summary>
    public static (IReadOnlyList<string> Before, IReadOnlyList<string> Calls)? Write(
        GeneratedCall generated, HandWrittenCall call, bool isTried)
    {
        var awaited = $"await {generated.Text}";
        var outputs = generated.Outputs;
        if (outputs.All(output => output.Old.Use == OutputUse.None))
        {
            return ([], [awaited + ";"]);
        }

        if (outputs.Length > 1)
        {
            return isTried ? null : Several(outputs, awaited, call);
        }

        var output = outputs[0];
        var old = output.Old;
        var name = FreeName.Of(output.Name, call.Syntax, call.Model, old.Use == OutputUse.Kept ? old.Target : null);
        if (old.Use == OutputUse.Kept)
        {
            return isTried
                ? ([$"{output.Type.ToMinimalDisplayString(call.Model, call.Position)} {name};"], [$"{name} = {awaited};"])
                : ([], [$"var {name} = {awaited};"]);
        }

        if (output.Convert(name, call) is not { } converted)
        {
            return null;
        }

        var target = old.Declaration is null || isTried ? old.Target : $"{old.Declaration} {old.Target}";
        IReadOnlyList<string> before = old.Declaration is not null && isTried ? [$"{old.Declaration} {old.Target};"] : [];
        return (before, converted == name ? [$"{target} = {awaited};"] : [$"var {name} = {awaited};", $"{target} = {converted};"]);
    }

    /// <summary>A single expression; null if more is needed.</summary>
    public static string? Expression(GeneratedCall generated, HandWrittenCall call)
    {
        var awaited = $"await {generated.Text}";
        if (generated.Outputs.All(output => output.Old.Use != OutputUse.Used))
        {
            return awaited;
        }

        return generated.Outputs is [{ Old.Declaration: null } output] && output.Convert($"({awaited})", call) is { } converted
            ? $"{output.Old.Target} = {converted}"
            : null;
    }

    private static (IReadOnlyList<string> Before, IReadOnlyList<string> Calls)? Several(
        IEnumerable<GeneratedOutput> outputs, string awaited, HandWrittenCall call)
    {
        var names = new List<string>();
        var assignments = new List<string>();
        foreach (var output in outputs)
        {
            var old = output.Old;
            names.Add(
                old.Use == OutputUse.None
                    ? "_"
                    : FreeName.Of(output.Name, call.Syntax, call.Model, old.Use == OutputUse.Kept ? old.Target : null));
            if (old.Use != OutputUse.Used)
            {
                continue;
            }

            if (output.Convert(names[names.Count - 1], call) is not { } converted)
            {
                return null;
            }

            assignments.Add($"{(old.Declaration is null ? string.Empty : old.Declaration + " ")}{old.Target} = {converted};");
        }

        return ([], [$"var ({string.Join(", ", names)}) = {awaited};", .. assignments]);
    }
}

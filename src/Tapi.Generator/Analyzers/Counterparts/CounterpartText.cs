using System.Collections.Immutable;

namespace Tapi.Generator.Analyzers.Counterparts;

/// <summary>Counterparts as text, because a diagnostic's properties hold only text.</summary>
internal static class CounterpartText
{
    private const char Line = '\n';
    private const char Part = '|';
    private const char Comma = ',';

    public static string Write(IEnumerable<Counterpart> counterparts) => string.Join(Line.ToString(), counterparts.Select(item =>
        string.Join(Part.ToString(), new[] { item.Owner, item.Method, item.Exception }.Concat(item.Arguments.Select(Write)))));

    /// <summary>Reads back what was written and skips anything else.</summary>
    public static IEnumerable<Counterpart> Read(string? text)
    {
        foreach (var line in (text ?? string.Empty).Split(Line))
        {
            var parts = line.Split(Part);
            var arguments = parts.Skip(3).Select(ReadArgument).ToList();
            if (parts.Length > 3 && arguments.TrueForAll(argument => argument is not null))
            {
                yield return new Counterpart(parts[0], parts[1], parts[2], arguments.Select(argument => argument!).ToImmutableArray());
            }
        }
    }

    private static string Write(CounterpartArgument argument) =>
        string.Join(Comma.ToString(), argument.Role, argument.Name, argument.IsOptional, argument.Output);

    private static CounterpartArgument? ReadArgument(string text)
    {
        var parts = text.Split(Comma);
        return parts.Length == 4
            && Enum.TryParse<ArgumentRole>(parts[0], out var role)
            && bool.TryParse(parts[2], out var isOptional)
            && Enum.TryParse<ResultForm>(parts[3], out var output)
                ? new CounterpartArgument(role, parts[1], isOptional, output)
                : null;
    }
}

using System.Globalization;
using System.Text.RegularExpressions;

namespace Tapi.Abi.Tests.Mingw;

/// <summary>Values of C expressions. The compiler writes them into assembler text as a table; nothing is run.</summary>
internal static partial class ValueTable
{
    private const string Table = "values";

    public static IReadOnlyDictionary<string, uint> Evaluate(MingwCompiler compiler, IReadOnlyCollection<string> expressions)
    {
        var entries = string.Concat(expressions.Select(expression => $"  (unsigned)({expression}),\n"));
        var values = Read(compiler.Assemble($"const unsigned {Table}[] = {{\n{entries}}};\n"));
        Assert.Equal(expressions.Count, values.Count);
        return expressions.Zip(values).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal);
    }

    /// <summary>The numbers after the table's label: <c>.long</c> is one, <c>.space</c> is zeros.</summary>
    internal static IReadOnlyList<uint> Read(string assembler) => assembler.Split('\n').Select(line => line.Trim())
        .SkipWhile(line => line.TrimStart('_') != Table + ":")
        .Skip(1)
        .Select(line => Data().Match(line))
        .TakeWhile(match => match.Success)
        .SelectMany(Numbers)
        .ToList();

    private static IEnumerable<uint> Numbers(Match match)
    {
        var number = long.Parse(match.Groups[2].Value, CultureInfo.InvariantCulture);
        return match.Groups[1].Value == ".long" ? [unchecked((uint)number)] : Enumerable.Repeat(0u, (int)number / sizeof(uint));
    }

    [GeneratedRegex(@"^(\.long|\.space)\s+(-?\d+)$")]
    private static partial Regex Data();
}

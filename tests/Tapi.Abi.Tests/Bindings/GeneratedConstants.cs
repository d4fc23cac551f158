using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Tapi.Abi.Tests.Bindings;

/// <summary>The generated constants: C# has readable words for them, the documentation of each ends with the header's name.</summary>
internal static partial class GeneratedConstants
{
    public static IReadOnlyDictionary<string, uint> Of(IEnumerable<INamedTypeSymbol> types)
    {
        var values = new Dictionary<string, uint>(StringComparer.Ordinal);
        foreach (var field in types.SelectMany(Constants))
        {
            var name = CName(field);
            Assert.True(values.TryAdd(name, Value(field)), $"{name} is declared twice, once as {field.ContainingType.Name}.{field.Name}");
        }

        return values;
    }

    private static IEnumerable<IFieldSymbol> Constants(INamedTypeSymbol type) =>
        type.GetMembers()
            .OfType<IFieldSymbol>()
            .Where(field => field is { HasConstantValue: true, DeclaredAccessibility: Accessibility.Public } && !IsFlagForAConstant(field));

    /// <summary>A flag that stands for a constant has a number of ours; its documentation says so.</summary>
    private static bool IsFlagForAConstant(IFieldSymbol field) =>
        FlagAtTheEnd().IsMatch(field.GetDocumentationCommentXml() ?? string.Empty);

    private static string CName(IFieldSymbol field)
    {
        var match = NameAtTheEnd().Match(field.GetDocumentationCommentXml() ?? string.Empty);
        Assert.True(match.Success, $"the documentation of {field.ContainingType.Name}.{field.Name} does not end with a name of the header");
        return match.Groups[1].Value;
    }

    private static uint Value(IFieldSymbol field) => field.ConstantValue is int error ? unchecked((uint)error) : (uint)field.ConstantValue!;

    [GeneratedRegex(@"C\s+name:\s+(\w+)\.\s*</summary>")]
    private static partial Regex NameAtTheEnd();

    [GeneratedRegex(@"A\s+flag\s+for\s+\w+\.\s*</summary>")]
    private static partial Regex FlagAtTheEnd();
}

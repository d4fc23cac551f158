using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Guides;

/// <summary>What the guide to pages shows is what happens.</summary>
public partial class GuideTests
{
    private static readonly SymbolDisplayFormat Format = new(
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeContainingType
            | SymbolDisplayMemberOptions.IncludeParameters,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    [Fact]
    public void Its_pages_and_its_programs_compile() => Assert.Empty(Guide.Generation.Complaints);

    [Fact]
    public async Task Its_pages_are_right() => Assert.Empty(await Compiler.AnalyzeAsync([.. Guide.Package, .. Guide.Pages]));

    [Fact]
    public void It_has_a_page_of_each_kind() => Assert.Equal(
        ["NE", "NF", "NM", "NS"],
        Guide.Pages.Select(page => Kind().Match(page.Content).Groups[1].Value).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void The_pages_become_what_it_says()
    {
        Assert.True(Guide.Results.Count >= 10, string.Join("\n", Guide.Results));
        Assert.All(Guide.Results, line => Assert.Equal(line, Describe(Name().Match(line))));
    }

    private static string Describe(Match name)
    {
        var type = Guide.Generation.Compilation.GetTypeByMetadataName("Tapi." + name.Groups["type"].Value);
        Assert.True(type is not null, name.Value);
        var members = type.GetMembers().Where(member => !member.IsImplicitlyDeclared).ToList();
        return type switch
        {
            { TypeKind: TypeKind.Enum } => $"enum {type.Name} : {type.EnumUnderlyingType!.ToDisplayString(Format)} {{ "
                + $"{string.Join(", ", members.OfType<IFieldSymbol>().Select(field => $"{field.Name} = {field.ConstantValue}"))} }}",
            { TypeKind: TypeKind.Struct } => $"struct {type.Name} {{ "
                + $"{string.Concat(
                    members.OfType<IFieldSymbol>().Select(field => $"{field.Type.ToDisplayString(Format)} {field.Name}; "))}}}",
            _ => Assert.Single(members, member => member.Name == name.Groups["member"].Value).ToDisplayString(Format),
        };
    }

    [GeneratedRegex(@"^(?:enum|struct) (?<type>\w+)|(?<type>\w+)\.(?<member>\w+)(?=\(|$)")]
    private static partial Regex Name();

    [GeneratedRegex(@"^UID: (\w\w):", RegexOptions.Multiline)]
    private static partial Regex Kind();
}

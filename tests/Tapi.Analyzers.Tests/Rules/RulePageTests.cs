using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Diagnostics;

namespace Tapi.Analyzers.Tests.Rules;

/// <summary>Descriptors, their pages and the release notes say the same.</summary>
public class RulePageTests
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> Descriptors = typeof(Tapi.Generator.TapiGenerator).Assembly.GetTypes()
        .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        .Where(field => field.FieldType == typeof(DiagnosticDescriptor))
        .Select(field => (DiagnosticDescriptor)field.GetValue(null)!)
        .ToList();

    public static TheoryData<string> Ids => new(Descriptors.Select(descriptor => descriptor.Id).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_identifier_has_a_descriptor_and_every_descriptor_an_identifier()
    {
        var constants = typeof(DiagnosticIds)
            .GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => (string)field.GetRawConstantValue()!);

        Assert.Equal(
            constants.Order(StringComparer.Ordinal),
            Descriptors.Select(descriptor => descriptor.Id).Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_descriptor_is_announced_by_an_analyzer()
    {
        var announced = typeof(Tapi.Generator.TapiGenerator).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .SelectMany(type => ((DiagnosticAnalyzer)Activator.CreateInstance(type)!).SupportedDiagnostics);

        Assert.Empty(Descriptors.Except(announced));
    }

    [Fact]
    public void No_page_is_without_a_descriptor_or_an_error_of_the_build() =>
        Assert.Empty(
            RulePage.All
                .Select(page => page.Id)
                .Except(Descriptors.Select(descriptor => descriptor.Id))
                .Except(BuildError.All.Select(error => error.Code)));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_has_the_title_the_severity_and_the_category_of_its_descriptors(string id)
    {
        var page = Assert.Single(RulePage.All, page => page.Id == id);

        Assert.All(Of(id), descriptor => Assert.Equal(descriptor.Title.ToString(), page.Title));
        Assert.All(Of(id), descriptor => Assert.Equal((descriptor.DefaultSeverity.ToString(), descriptor.Category), page.Facts));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_has_every_heading_with_text_and_an_example_of_wrong_and_right(string id)
    {
        var page = Assert.Single(RulePage.All, page => page.Id == id);

        Assert.All(RulePage.Headings, heading => Assert.NotEqual(string.Empty, page.Section(heading)));
        Assert.Contains("```", page.Section("Wrong"), StringComparison.Ordinal);
        Assert.Contains("```", page.Section("Right"), StringComparison.Ordinal);
        Assert.Contains($"dotnet_diagnostic.{id}.severity = none", page.Section("Suppress or configure"), StringComparison.Ordinal);
        Assert.Contains($"<NoWarn>$(NoWarn);{id}</NoWarn>", page.Section("Suppress or configure"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_help_link_ends_in_the_name_of_the_page(string id) =>
        Assert.All(Of(id), descriptor => Assert.EndsWith($"/specs/rules/{id}.md", descriptor.HelpLinkUri, StringComparison.Ordinal));

    private static IReadOnlyList<DiagnosticDescriptor> Of(string id) => Descriptors.Where(descriptor => descriptor.Id == id).ToList();
}

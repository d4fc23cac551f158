using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading;
using Tapi.Testing;
using Tapi.Testing.Facts;

namespace Tapi.Generator.Tests.Pipeline;

/// <summary>The pages against the header in both directions: nothing missing, nothing invented.</summary>
public class CompletenessTests
{
    private static readonly IReadOnlyList<PageModel> Models = SpecPages.All
        .Select(page => ModelReader.Read(PageParser.Parse(page.Path, page.Content)).Model!)
        .ToList();

    [Fact]
    public void Every_export_has_a_page_and_every_page_is_an_export()
    {
        var described = SpecPages.All
            .Select(page => PageParser.Parse(page.Path, page.Content))
            .Where(page => page.FrontMatter.Value("UID")?.StartsWith("NF:", StringComparison.Ordinal) == true)
            .SelectMany(page => page.FrontMatter.Find("api_name")!.Items.Items);

        Assert.Equal(HeaderFacts.Functions.Keys.Order(StringComparer.Ordinal), described.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_structure_has_a_page_and_every_page_is_a_structure()
    {
        // GUID is a type of Windows; .NET has it.
        var declared = HeaderFacts.Structures.Keys.Where(name => name != "GUID");

        Assert.Equal(
            declared.Order(StringComparer.Ordinal),
            Models.OfType<StructureModel>().Select(model => model.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_constant_is_on_one_page_with_its_value()
    {
        var described = Models
            .OfType<ConstantGroupModel>()
            .SelectMany(model => model.Constants.Items)
            .Select(constant => (constant.Name, constant.Value))
            .Concat(Models.OfType<MessageModel>().Select(message => (message.Name, message.Value)));

        Assert.Equal(
            HeaderFacts.Constants.Select(constant => (constant.Key, constant.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal),
            described.OrderBy(pair => pair.Name, StringComparer.Ordinal));
    }

    [Fact]
    public void Every_page_names_the_version_that_brought_it()
    {
        string[] versions = ["1.3", "1.4", "2.0", "2.1", "2.2", "3.0", "3.1"];

        Assert.All(Models, model => Assert.Contains(model.Header.Version, versions));
    }

    [Fact]
    public void Every_page_has_a_summary() => Assert.All(Models, model => Assert.False(model.Summary.IsEmpty, model.Path));

    [Fact]
    public void Every_function_documents_errors_that_the_header_has() =>
        Assert.All(Models.OfType<FunctionModel>(), model =>
        {
            Assert.NotEmpty(model.Errors);
            Assert.All(model.Errors, error => Assert.True(HeaderFacts.Constants.ContainsKey(error), $"{model.ExportName}: {error}"));
        });
}

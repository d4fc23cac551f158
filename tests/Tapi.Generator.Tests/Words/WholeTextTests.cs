using System.Text.RegularExpressions;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Api;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Words;

/// <summary>No word of a page is lost on the way to an editor. Only names of C are replaced.</summary>
public partial class WholeTextTests
{
    private static readonly string[] AroundNames = ["of", "in", "the", "a", "its"];

    private static readonly ILookup<(string Type, string Member), DocumentedText> Texts = GeneratedTexts.All.ToLookup(
        text => text.Symbol.ContainingType is { } type ? (type.Name, text.Symbol.Name) : (text.Symbol.Name, string.Empty));

    private static IEnumerable<FunctionModel> Functions => TestCatalogue.AllPages.Pages.OfType<FunctionModel>();

    [Fact]
    public void Parameters_of_exports_have_the_whole_text() => AllWhole(
        from function in Functions
        from parameter in function.Parameters
        select (parameter.Summary, Find("Tapi32", function.ExportName, "param", parameter.Name)));

    [Fact]
    public void Parameters_of_methods_have_the_whole_text() => AllWhole(
        from method in Methods
        from argument in method.Method.Arguments.OfType<CallerArgument>()
        let parameter = method.Function.Parameters.First(parameter => parameter.Name == argument.CName)
        select (parameter.Summary, Find(method.Method.Owner.Name, method.Method.MethodName, "param", argument.Parameter.Name)));

    [Fact]
    public void Results_of_methods_have_the_whole_text() => AllWhole(
        from method in Methods
        from output in method.Method.Outputs
        where !method.Method.Arguments.OfType<CallerArgument>().Any(argument => argument.CName == output.CName)
        let parameter = method.Function.Parameters.First(parameter => parameter.Name == output.CName)
        select (parameter.Summary, Find(method.Method.Owner.Name, method.Method.MethodName, "returns", null)));

    [Fact]
    public void Methods_have_all_remarks() => AllWhole(
        from method in Methods
        where !method.Function.Remarks.IsEmpty
        select (method.Function.Remarks, Find(method.Method.Owner.Name, method.Method.MethodName, "remarks", null)));

    [Fact]
    public void Fields_of_structures_have_the_whole_text() => AllWhole(
        from structure in TestCatalogue.AllPages.Pages.OfType<StructureModel>()
        from member in structure.Members
        where member.Name.Length > 0 && !member.Summary.IsEmpty
        select (member.Summary, Find(structure.Name, member.Name, "summary", null)));

    [Fact]
    public void Constants_have_the_whole_text() => AllWhole(
        from page in TestCatalogue.AllPages.Pages.OfType<ConstantGroupModel>()
        from constant in page.Constants
        select (constant.Summary, GeneratedTexts.All.FirstOrDefault(text => text.Element.Name == "summary"
            && Regex.IsMatch(text.Element.Value, $@"C\s+name:\s+{constant.Name}\."))));

    private static IEnumerable<(FunctionModel Function, MethodItem Method)> Methods =>
        from function in Functions
        from method in ResolvedApi.Of(TestCatalogue.AllPages).ItemsOf(function).OfType<MethodItem>()
        select (function, method);

    private static DocumentedText? Find(string type, string member, string element, string? name) => Texts[(type, member)]
        .FirstOrDefault(text => text.Element.Name == element && text.Element.Attribute("name")?.Value == name);

    private static void AllWhole(IEnumerable<(PageText Page, DocumentedText? Text)> texts)
    {
        var all = texts.ToList();
        Assert.True(all.Count > 50, $"{all.Count} texts");
        Assert.Empty(all.Where(pair => pair.Text is null).Select(pair => pair.Page.ToString()));
        var cut = all
            .Where(pair => !Contains(Words(pair.Text!.Words), Words(pair.Page.ToString())))
            .Select(
                pair => $"{pair.Text!.Place}:\n  {string.Join(
                    ' ', Words(pair.Page.ToString()))}\n  {string.Join(' ', Words(pair.Text.Words))}")
            .ToList();
        Assert.True(cut.Count == 0, $"{cut.Count} texts:\n{string.Join("\n", cut.Take(20))}");
    }

    private static bool Contains(string[] all, string[] part) =>
        Enumerable.Range(0, Math.Max(0, all.Length - part.Length) + 1).Any(start => all.Skip(start).Take(part.Length).SequenceEqual(part));

    private static string[] Words(string text) => Word().Matches(text)
        .Select(match => match.Value.ToLowerInvariant())
        .Where(word => !AroundNames.Contains(word))
        .ToArray();

    // No name of C and no abbreviation: those may be references.
    [GeneratedRegex(@"(?<![\w.])[A-Za-z][a-z]*(?![\w])")]
    private static partial Regex Word();
}

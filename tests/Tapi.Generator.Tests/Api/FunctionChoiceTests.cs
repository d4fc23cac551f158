using Tapi.Generator.Emission;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution;
using Tapi.Generator.Resolution.Api;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Objects;
using Tapi.Generator.Resolution.Scope;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Api;

/// <summary><c>TapiFunctions</c> leaves things out, and never changes the shape of what is left.</summary>
public class FunctionChoiceTests
{
    private static readonly EmissionOptions Public = EmissionOptions.Default with { Visibility = "public" };

    private static readonly Lazy<HashSet<string>> All = new(() => [.. Texts(TestCatalogue.AllPages).SelectMany(DeclaredSignatures.Of)]);

    private static readonly Lazy<HashSet<string>> AllTexts = new(() => [.. Texts(TestCatalogue.AllPages)]);

    public static TheoryData<string> Functions => new(TestCatalogue.AllPages.Functions.Select(function => function.Name));

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_single_function_brings_only_signatures_of_the_whole_API(string name)
    {
        var texts = Texts(Narrow(name)).Where(text => !AllTexts.Value.Contains(text));

        var changed = texts.SelectMany(DeclaredSignatures.Of).Where(signature => !All.Value.Contains(signature)).ToList();

        Assert.True(changed.Count == 0, string.Join('\n', changed));
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void A_single_function_keeps_all_its_methods_and_what_ends_its_objects(string name)
    {
        var function = TestCatalogue.AllPages.Functions.Single(function => function.Name == name);
        var narrow = Narrow(name);

        Assert.Equal(
            Texts(ItemsOf(function, TestCatalogue.AllPages)).Select(WithoutDocumentation),
            Texts(ItemsOf(function, narrow)).Select(WithoutDocumentation));
        Assert.All(
            ResolvedApi.Of(narrow).SharedItems.Items.OfType<ObjectItem>(),
            item => Assert.Equal(WithoutEvents(Objects[item.Name]), WithoutEvents(item)));
    }

    [Fact]
    public void A_call_comes_with_what_ends_it()
    {
        var narrow = Narrow("lineMake*");
        var call = Assert.Single(ResolvedApi.Of(narrow).SharedItems.Items.OfType<ObjectItem>(), item => item.Name == "Call");

        Assert.Equal(("lineDeallocateCall", "DropAsync"), (call.ReleaseExport, call.DropMethod));
        Assert.Contains(call.Events, source => source.Name == "CallState");
        Assert.NotNull(narrow.Function("lineDrop"));
    }

    [Fact]
    public void The_signatures_are_those_of_the_baseline()
    {
        var types = File.ReadAllLines(ApiBaseline.Path).Count(line => line.Split(" -> ")[0].Count(c => c == '.') == 1);

        Assert.InRange(All.Value.Count(signature => signature.StartsWith(": ", StringComparison.Ordinal)), types, types * 2);
    }

    private static Dictionary<string, ObjectItem> Objects { get; } =
        ResolvedApi.Of(TestCatalogue.AllPages).SharedItems.Items.OfType<ObjectItem>().ToDictionary(item => item.Name);

    /// <summary>The documentation links what is there, and names the rest.</summary>
    private static string WithoutDocumentation(string text) =>
        string.Join('\n', text.Split('\n').Where(line => !line.TrimStart().StartsWith("///", StringComparison.Ordinal)));

    private static ObjectItem WithoutEvents(ObjectItem item) => item with { Events = default };

    private static IEnumerable<ApiItem> ItemsOf(PageModel page, PageCatalogue catalogue) => ResolvedApi.Of(catalogue).ItemsOf(page).Items;

    private static PageCatalogue Narrow(string functions) => FunctionScope.Narrow(TestCatalogue.AllPages, new FunctionFilter(functions));

    private static IEnumerable<string> Texts(PageCatalogue catalogue) =>
        Texts(catalogue.Pages.SelectMany(page => ItemsOf(page, catalogue)).Concat(ResolvedApi.Of(catalogue).SharedItems));

    private static IEnumerable<string> Texts(IEnumerable<ApiItem> items) =>
        items.Where(Public.Wants).Select(item => SourceEmitter.Emit(item, Public).Text);
}

using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution;
using Tapi.Generator.Resolution.Api;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Architecture;

/// <summary>Models and items say what is meant; only Emission spells C#.</summary>
public class SpellingTests
{
    // A name that is one of these words is C#'s, not the header's.
    private static readonly Regex CSharp = new(
        @"[<>()?;*@""]|=>|\b(?:bool|byte|sbyte|char|decimal|double|float|int|uint|nint|nuint|long|ulong|short|ushort|object|string|void"
        + @"|default|new|null|sizeof|unchecked)\b");

    [Fact]
    public void No_item_of_our_pages_holds_C_sharp_text()
    {
        var api = ResolvedApi.Of(TestCatalogue.AllPages);
        var items = TestCatalogue.AllPages.Pages.Items.SelectMany(page => api.ItemsOf(page).Items).Concat(api.SharedItems.Items).ToList();

        Assert.True(items.Count > 500, $"only {items.Count} items were looked at");
        Assert.Empty(items
            .SelectMany(item => Strings(item, item.GetType().Name))
            .Where(text => CSharp.IsMatch(text.Value))
            .Select(text => text.ToString())
            .Distinct());
    }

    [Fact]
    public void No_model_of_our_pages_holds_C_sharp_text() => Assert.Empty(TestCatalogue.AllPages.Pages.Items
        .SelectMany(page => Strings(page, page.GetType().Name))
        .Where(text => CSharp.IsMatch(text.Value))
        .Select(text => text.ToString())
        .Distinct());

    /// <summary>All strings of a record, except C types, a page's own words, and the address of its reference.</summary>
    private static IEnumerable<(string Path, string Value)> Strings(object? value, string path)
    {
        switch (value)
        {
            case null or Documentation or PageHeader or CType:
                yield break;
            case string text:
                yield return (path, text);
                yield break;
            case IEnumerable items:
                foreach (var text in items.Cast<object?>().SelectMany(item => Strings(item, path)))
                {
                    yield return text;
                }

                yield break;
        }

        if (value.GetType().Assembly != typeof(PageModel).Assembly)
        {
            yield break;
        }

        var properties = value.GetType().GetProperties(BindingFlags.Instance | BindingFlags.Public);
        foreach (var property in properties.Where(property => property.SetMethod is not null && property.Name != "Summary"))
        {
            foreach (var text in Strings(property.GetValue(value), $"{path}.{property.Name}"))
            {
                yield return text;
            }
        }
    }
}

using System.Text;
using Tapi.Generator.Common;
using Tapi.Generator.Emission;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading;
using Tapi.Generator.Resolution.Api;
using Tapi.Generator.Resolution.Catalogue;

namespace Tapi.Journey;

/// <summary>What becomes of a page: its parts, its model, its items, their code.</summary>
internal sealed class PageJourney(SpecPage page, ModelResult read, PageCatalogue catalogue)
{
    private readonly StringBuilder _text = new();

    public static IReadOnlyList<string> Steps { get; } = ["page", "model", "items", "code"];

    /// <summary>The journeys of all pages about <paramref name="name"/>: a structure and a constant group can share a name.</summary>
    /// <param name="steps">The steps to print; all of them when there are none.</param>
    public static IReadOnlyList<string> Of(string name, IReadOnlyList<SpecPage> pages, IReadOnlyCollection<string> steps)
    {
        var read = pages.Select(page => (Page: page, Result: ModelReader.Read(page))).ToList();
        var catalogue = new PageCatalogue(read.Select(item => item.Result.Model).OfType<PageModel>().ToEquatableArray());
        return
        [
            .. read.Where(item => IsAbout(item.Page, item.Result.Model, name))
                .Select(item => new PageJourney(item.Page, item.Result, catalogue).Write(steps)),
        ];
    }

    /// <summary>A sentence with the name that was meant, perhaps.</summary>
    public static string Nearest(string name, IReadOnlyList<SpecPage> pages)
    {
        var names = pages.Select(page => page.FrontMatter.Value("UID")?.Split('.')[^1]).OfType<string>();
        return NearestName.Find(name, names) is { } nearest ? $" Did you mean {nearest}?" : string.Empty;
    }

    private static bool IsAbout(SpecPage page, PageModel? model, string name) =>
        string.Equals(model?.CName, name, StringComparison.OrdinalIgnoreCase)
        || (model is FunctionModel function && string.Equals(function.Name, name, StringComparison.OrdinalIgnoreCase))
        || string.Equals(page.FrontMatter.Value("UID"), name, StringComparison.OrdinalIgnoreCase)
        || string.Equals(page.FrontMatter.Value("UID")?.Split('.')[^1], name, StringComparison.OrdinalIgnoreCase);

    private string Write(IReadOnlyCollection<string> steps)
    {
        var items = read.Model is { } model ? ResolvedApi.Of(catalogue).ItemsOf(model) : default;
        Step("page", steps, WritePage);
        Step("model", steps, WriteModel);
        Step("items", steps, () => WriteEach(items.Items, item => (item.HintName, RecordText.Of(item))));
        Step("code", steps, () => WriteEach(items.Items, item => (item.HintName, SourceEmitter.Emit(item, EmissionOptions.Default).Text)));
        return _text.ToString();
    }

    private void Step(string name, IReadOnlyCollection<string> steps, Action write)
    {
        if (steps.Count == 0 || steps.Contains(name))
        {
            _text.Append($"==== {name}: {page.Path}\n");
            write();
            _text.Append('\n');
        }
    }

    private void WritePage()
    {
        foreach (var entry in page.FrontMatter.Entries)
        {
            _text.Append($"{entry.Span.Line + 1}: {entry.Key}: {entry.Value} {string.Join(", ", entry.Items)}".TrimEnd()).Append('\n');
        }

        foreach (var section in page.Sections)
        {
            _text.Append($"{section.Span.Line + 1}: ## -{section.Name}\n");
            foreach (var entry in section.Entries)
            {
                var notes = entry.Notes.Length > 0 ? $" [{entry.Notes}]" : string.Empty;
                _text.Append($"{entry.Span.Line + 1}: ### -{entry.Kind} {entry.Name}{notes}\n");
            }
        }
    }

    private void WriteModel()
    {
        _text.Append(read.Model is null ? string.Empty : RecordText.Of(read.Model));
        foreach (var problem in read.Problems)
        {
            _text.Append($"line {problem.Span.Line + 1}: {problem.Kind} {string.Join(", ", problem.Arguments)}\n");
        }

        foreach (var problem in read.Model is { } model ? ResolvedApi.Of(catalogue).Problems(model) : [])
        {
            _text.Append($"line {page.Locate(problem.Entry).Line + 1}: {problem.Kind} {string.Join(", ", problem.Arguments)}\n");
        }
    }

    private void WriteEach<T>(IEnumerable<T> items, Func<T, (string Name, string Text)> show)
    {
        foreach (var (name, text) in items.Select(show))
        {
            _text.Append($"---- {name}\n{text}");
        }
    }
}

using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Tests.Harness;
using Tapi.Testing.Facts;

namespace Tapi.Generator.Tests.Reading.Inference;

/// <summary>One function page without types, held against the header.</summary>
/// <param name="Wrong">What was inferred and is not so; empty when the page is right or has a problem.</param>
internal sealed record InferenceCheck(string Function, bool IsInferred, IReadOnlyList<string> Problems, IReadOnlyList<string> Wrong)
{
    public static InferenceCheck? Of(string path, string text, PageCatalogue catalogue)
    {
        var page = PageParser.Parse(path, text);
        var function = (page.FrontMatter.Value("UID") ?? string.Empty).Split('.')[^1];
        if (!HeaderFacts.Functions.TryGetValue(function, out var declared))
        {
            return null;
        }

        var result = ModelReader.Read(page);
        var problems = result.Problems
            .Select(problem => $"{path}({problem.Span.Line + 1}): {problem.Kind} {string.Join(' ', problem.Arguments)}")
            .ToList();
        return result.Model is { } read && catalogue.Bind(read) is FunctionModel model
            ? new InferenceCheck(function, true, problems, Compare(model, declared.Parameters, catalogue).ToList())
            : new InferenceCheck(function, false, problems, []);
    }

    private static IEnumerable<string> Compare(
        FunctionModel model,
        IReadOnlyList<(string Type, string Name)> facts,
        PageCatalogue catalogue)
    {
        if (model.Parameters.Count != facts.Count)
        {
            yield return $"{model.ExportName} has {model.Parameters.Count} parameters, not {facts.Count}";
            yield break;
        }

        foreach (var (parameter, fact) in model.Parameters.Zip(facts))
        {
            var inferred = HeaderTypes.CSharp(parameter.Type, catalogue);
            var expected = HeaderTypes.CSharp(fact.Type);

            if (parameter.Type.IsWords)
            {
                yield return $"{model.ExportName}: nothing says what {parameter.Name} is";
            }

            // A structure that no page describes stops the function later, with a problem of its own.
            if (inferred is not null && inferred != expected)
            {
                yield return $"{model.ExportName}: {parameter.Name} is {expected}, not {inferred}";
            }
        }
    }
}

using System.Text.RegularExpressions;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Common;
using Tapi.Generator.Input;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Checks;
using Tapi.Generator.Reading.Declarations;
using Tapi.Generator.Reading.Keys;
using Tapi.Generator.Reading.Notes;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Owners;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Pages;

/// <summary>What the project's own pages say that means nothing, or something else than it seems to.</summary>
internal static class StrictChecks
{
    public static IEnumerable<(SpecPage Page, PageProblem Problem)> Problems(PageSet pages)
    {
        var references = new ReferenceCheck(pages.Catalogue, pages.BrokenNames.ToList());
        return pages.OwnPages.SelectMany(read => PageChecks.Problems(read.Page)
            .Concat(references.Problems(read.Page))
            .Concat(OfModel(read, pages.Catalogue))
            .Select(problem => (read.Page, problem)));
    }

    private static IEnumerable<PageProblem> OfModel(ReadPage read, PageCatalogue catalogue)
    {
        if (read.Result.Model is not { } model || !catalogue.IsWinner(model))
        {
            yield break;
        }

        foreach (var (handle, near) in HandleUses.Of(catalogue).Doubtful(model))
        {
            yield return new PageProblem(
                PageProblemKind.UnknownHandle, PlaceOf(read.Page, handle), handle, Suggestion.To(near));
        }

        if (model is not FunctionModel function)
        {
            yield break;
        }

        foreach (var problem in FunctionChecks.Problems(read, function, catalogue))
        {
            yield return problem;
        }

        // The package's page of the W form speaks for all forms: this one would only count for the ANSI export.
        if (Forms.Preferred(function, catalogue) is { FromPackage: true } preferred)
        {
            yield return new PageProblem(PageProblemKind.AnsiPage, read.Page.Locate(null), model.Uid, preferred.Uid);
        }
    }

    private static PageSpan? InTable(SpecPage page, string type)
    {
        var word = new Regex($@"\b{Regex.Escape(type)}\b", RegexOptions.CultureInvariant);
        foreach (var line in page.Sections.SelectMany(section => section.Entries).SelectMany(entry => entry.Lines))
        {
            if (line.Text.TrimStart().StartsWith("|", StringComparison.Ordinal) && word.Match(line.Text) is { Success: true } match)
            {
                return line.Part(match.Index, match.Length);
            }
        }

        return null;
    }

    private static PageSpan PlaceOf(SpecPage page, string type)
    {
        foreach (var word in new[] { type, "LP" + type })
        {
            if (SyntaxSection.Find(page, word) is { } span)
            {
                return span;
            }
        }

        var note = page.Sections
            .SelectMany(section => section.Entries)
            .SelectMany(PlacedNote.Of)
            .FirstOrDefault(placed => placed.Text.Contains(type));
        return note?.Locate(type) ?? InTable(page, type) ?? page.Locate(null);
    }
}

using System.Text.RegularExpressions;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Reading.Declarations;

/// <summary>The C declaration of a page's syntax section.</summary>
internal static class SyntaxSection
{
    /// <summary>Whether the page has a declaration.</summary>
    public static bool IsIn(SpecPage page) => CodeFence.Read(page.Section("syntax")) is not null;

    /// <summary>The place of a word in the declaration; that of the section where the word is not in it.</summary>
    public static PageSpan Locate(SpecPage page, string word) => Find(page, word) ?? page.Section("syntax")?.Span ?? page.Locate(null);

    /// <summary>The place of a word in the declaration, or null.</summary>
    public static PageSpan? Find(SpecPage page, string word)
    {
        foreach (var line in CodeFence.Read(page.Section("syntax"))?.Lines ?? default)
        {
            var match = Regex.Match(line.Text, $@"\b{Regex.Escape(word)}\b", RegexOptions.CultureInvariant);
            if (match.Success)
            {
                return line.Part(match.Index, match.Length);
            }
        }

        return null;
    }

    /// <summary>The declaration; null without a problem when the page has no syntax section.</summary>
    public static TDeclaration? Read<TDeclaration>(SpecPage page, string expected, out PageProblem? problem)
        where TDeclaration : CDeclaration
    {
        problem = null;
        if (page.Section("syntax") is not { } section)
        {
            return null;
        }

        if (CodeFence.Read(section) is not { } fence)
        {
            problem = new PageProblem(PageProblemKind.SyntaxNotUnderstood, section.Span, "a block between two lines of '```'", "none");
            return null;
        }

        if (fence.Other is { } other)
        {
            problem = new PageProblem(PageProblemKind.SyntaxNotUnderstood, other.Span, "one block of code", "another one");
            return null;
        }

        try
        {
            var declaration = CParser.Parse(fence.Text);
            if (declaration is TDeclaration found)
            {
                return found;
            }

            problem = new PageProblem(PageProblemKind.SyntaxNotUnderstood, fence.Lines[0].Span, expected, "another declaration");
        }
        catch (CSyntaxException error)
        {
            var found = error.Token.IsEnd ? "the end" : $"'{error.Token.Text}'";
            var span = fence.Locate(error.Token.Start, error.Token.Text.Length);
            problem = new PageProblem(PageProblemKind.SyntaxNotUnderstood, span, error.Expected, found);
        }

        return null;
    }
}

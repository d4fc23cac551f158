using Microsoft.CodeAnalysis;
using Tapi.Generator.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Pipeline;

/// <summary>What an edit runs again, and what it leaves alone.</summary>
public class CachingTests
{
    private static readonly TestPage MakeCall = SpecPages.Get("nf-tapi-linemakecallw.md");

    [Fact]
    public void An_edit_of_a_C_sharp_file_runs_nothing_again()
    {
        var run = new IncrementalRun(SpecPages.All).AfterEditingCSharp();

        Assert.All(TrackingNames.All, step => Assert.NotEmpty(run.Reasons(step)));
        Assert.All(TrackingNames.All, step => Assert.Empty(run.Changes(step)));
        Assert.All(
            TrackingNames.All.Except([TrackingNames.Options, TrackingNames.Mentions]),
            step => Assert.All(run.Reasons(step), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason)));
        Assert.All(
            run.Result.TrackedOutputSteps.Values.SelectMany(steps => steps).SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void Every_step_is_tracked()
    {
        var run = new IncrementalRun(SpecPages.All);

        Assert.Equal(
            TrackingNames.All.Order(StringComparer.Ordinal),
            run.Result.TrackedSteps.Keys.Intersect(TrackingNames.All).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_page_becomes_one_file()
    {
        var run = new IncrementalRun(SpecPages.All);

        Assert.InRange(run.Reasons(TrackingNames.PageSources).Count, 300, SpecPages.All.Count);
    }

    [Fact]
    public void An_edit_of_words_that_go_nowhere_stops_at_the_model()
    {
        var edited = MakeCall.With(text => text.Replace("## -see-also\n", "## -see-also\n\nOne more sentence.\n"));

        var run = new IncrementalRun(SpecPages.All).AfterReplacing(MakeCall, edited);

        Assert.Equal([IncrementalStepRunReason.Modified], run.Changes(TrackingNames.Pages));
        Assert.Empty(run.Changes(TrackingNames.Models));
        Assert.Single(run.Reasons(TrackingNames.Models), IncrementalStepRunReason.Unchanged);
        Assert.Equal(run.Texts.Count, run.Reasons(TrackingNames.PageSources).Count + run.Reasons(TrackingNames.SharedSources).Count);
        Assert.All(run.Reasons(TrackingNames.PageSources), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
        Assert.All(run.Reasons(TrackingNames.SharedSources), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void An_edit_of_remarks_rewrites_the_file_of_that_page_alone()
    {
        var edited = MakeCall.With(text => text.Replace("## -remarks\n", "## -remarks\n\nOne more sentence.\n"));

        var run = new IncrementalRun(SpecPages.All).AfterReplacing(MakeCall, edited);

        Assert.Equal(["Functions.lineMakeCallW.g.cs"], run.Rewritten());
        Assert.Contains("<para>One more sentence.</para>", run.Texts["Functions.lineMakeCallW.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_a_summary_rewrites_the_file_of_that_page_alone()
    {
        var edited = MakeCall.With(text => text.Replace("Places an outgoing call on an open line. The", "Dials. The"));

        var run = new IncrementalRun(SpecPages.All).AfterReplacing(MakeCall, edited);

        Assert.Equal(["Functions.lineMakeCallW.g.cs"], run.Rewritten());
    }

    [Fact]
    public void An_edit_of_a_type_in_a_function_page_rewrites_the_file_of_that_page_alone()
    {
        var edited = MakeCall.With(text => text.Replace("DWORD                  dwCountryCode", "DWORD_PTR dwCountryCode"));

        var run = new IncrementalRun(SpecPages.All).AfterReplacing(MakeCall, edited);

        Assert.Equal(["Functions.lineMakeCallW.g.cs"], run.Rewritten());
        Assert.Contains("nuint countryCode", run.Texts["Functions.lineMakeCallW.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_of_a_type_in_a_structure_page_rewrites_what_holds_the_structure()
    {
        var page = SpecPages.Get("ns-tapi-linedialparams.md");
        var edited = page.With(text => text.Replace("DWORD dwDialSpeed", "WORD dwDialSpeed"));

        var run = new IncrementalRun(SpecPages.All).AfterReplacing(page, edited);

        Assert.Equal(
            [
                "Structures.LINECALLINFO.g.cs", "Structures.LINECALLPARAMS.g.cs", "Structures.LINEDEVCAPS.g.cs",
                "Structures.LINEDIALPARAMS.g.cs",
            ],
            run.Rewritten());
    }

    [Fact]
    public void An_added_page_adds_its_file_and_rewrites_the_words_that_mention_it()
    {
        var others = new IncrementalRun(SpecPages.All.Where(page => page != MakeCall));
        var before = others.Texts;

        var run = others.AfterAdding(MakeCall);

        string[] added = ["Functions.lineMakeCallW.g.cs"];
        Assert.Equal(added, run.Texts.Keys.Except(before.Keys).Order(StringComparer.Ordinal));
        Assert.Equal(new IncrementalRun(SpecPages.All).Texts, run.Texts);
        Assert.All(run.Rewritten().Except(added), name =>
        {
            Assert.Contains("lineMakeCall", before[name], StringComparison.Ordinal);
            Assert.Contains("<see cref=\"Line.MakeCallAsync\"/>", run.Texts[name], StringComparison.Ordinal);
            Assert.Equal(Code(before[name]), Code(run.Texts[name]));
        });
    }

    [Fact]
    public void A_removed_page_takes_its_file_away()
    {
        var run = new IncrementalRun(SpecPages.All).AfterRemoving(MakeCall);

        Assert.All(run.Rewritten(), name => Assert.Contains("lineMakeCall", run.Texts[name], StringComparison.Ordinal));
        Assert.DoesNotContain("Functions.lineMakeCallW.g.cs", run.Texts.Keys);
    }

    [Fact]
    public void A_renamed_file_changes_no_text()
    {
        var renamed = new TestPage("renamed.md", MakeCall.Content);
        var before = new IncrementalRun(SpecPages.All).Texts;

        var run = new IncrementalRun(SpecPages.All).AfterReplacing(MakeCall, renamed);

        Assert.Equal(before, run.Texts);
    }

    [Fact]
    public void Of_two_pages_with_one_UID_the_projects_wins_and_the_generator_lives()
    {
        var package = SpecPages.All.Select(page => new TestPage(page.Path, page.Content) { FromPackage = true }).ToList();
        var own = new TestPage(
            "own/makecall.md", MakeCall.Content.Replace("Places an outgoing call on an open line. The", "Dials our way. The"));

        var run = new IncrementalRun(package).AfterAdding(own);

        Assert.Null(run.Result.Exception);
        Assert.Contains("Dials our way.", run.Texts["Functions.lineMakeCallW.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void Line_endings_do_not_matter()
    {
        var windows = SpecPages.All.Select(page => page.With(text => text.Replace("\r\n", "\n").Replace("\n", "\r\n")));

        Assert.Equal(new IncrementalRun(SpecPages.All).Texts, new IncrementalRun(windows).Texts);
    }

    [Fact]
    public void A_Markdown_file_that_is_no_page_is_ignored()
    {
        var readme = new TestPage("README.md", "# Not a page") { IsSpec = false };

        var run = new IncrementalRun(SpecPages.All).AfterAdding(readme);

        Assert.Empty(run.Rewritten());
        Assert.Empty(run.Changes(TrackingNames.Pages));
    }

    private static IEnumerable<string> Code(string text) => text.Split('\n').Where(line => !line.TrimStart().StartsWith("///"));
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Analyzers.Pages;

/// <summary>
/// Reports what is wrong with pages, at the place in the page, and what keeps the project from having bindings: all rules about pages. The
/// generator silently skips such a page.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        PageDescriptors.EmptyPage, PageDescriptors.NoFrontMatter, PageDescriptors.FrontMatterNotClosed, PageDescriptors.NoUid,
        PageDescriptors.UnknownUid, PageDescriptors.DuplicateUid, PageDescriptors.NoParameters, PageDescriptors.UnknowableType,
        PageDescriptors.SyntaxNotUnderstood, PageDescriptors.SyntaxDisagrees, PageDescriptors.ConstantWithoutValue,
        PageDescriptors.MissingPage, PageDescriptors.NotText, PageDescriptors.TooLong, PageDescriptors.NameTaken,
        PageDescriptors.NameRepeated, PageDescriptors.NotAnIdentifier, PageDescriptors.NameClash, PageDescriptors.PagesDisagree,
        PageDescriptors.NoLayout, PageDescriptors.Incomplete, PageDescriptors.OutOfPlace, PageDescriptors.Unexpected,
        PageDescriptors.UnknownNote, PageDescriptors.UnknownKey, PageDescriptors.UnknownValue, PageDescriptors.UnknownHeading,
        PageDescriptors.UnknownName, PageDescriptors.UnknownHandle, PageDescriptors.OtherHeader, PageDescriptors.AnsiPage,
        PageDescriptors.MissingFile, PageDescriptors.Repeated, PageDescriptors.UnreadTable, PageDescriptors.UnreadRow,
        PageDescriptors.MissingSlot, PageDescriptors.OpenFence, PageDescriptors.UnfitUid, PageDescriptors.DeclaredName,
        PageDescriptors.UnfitConstant,
        PageDescriptors.UnknownOption, PageDescriptors.UnmatchedFunctions, PageDescriptors.FunctionSeparator,
        PageDescriptors.LanguageVersion, PageDescriptors.UnsafeBlocks, PageDescriptors.Runtime);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();

        // Some problems show only when all pages are read together, and there are few pages: one action at the end.
        context.RegisterCompilationAction(static compilation => Analyze(compilation));
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        var project = TapiProject.Of(context.Compilation, context.Options);
        if ((!project.Generates && project.HasOnlyPackagePages) || !project.HasPages)
        {
            // The package's own pages are right, and pages that a project removes matter only to the bindings.
            return;
        }

        foreach (var diagnostic in ProjectChecks.Problems(context, project))
        {
            context.ReportDiagnostic(diagnostic);
        }

        foreach (var (page, problem) in project.Pages.Problems().Concat(StrictChecks.Problems(project.Pages)))
        {
            context.ReportDiagnostic(Report(page, problem));
        }
    }

    private static Diagnostic Report(SpecPage page, PageProblem problem) => Diagnostic.Create(
        PageDescriptors.Of(problem.Kind),
        PageLocation.Of(page.Path, problem.Span),
        problem.Arguments.Items.Cast<object?>().ToArray());
}

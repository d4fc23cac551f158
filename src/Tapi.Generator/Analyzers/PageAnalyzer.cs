using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Diagnostics;
using Tapi.Generator.Input;

namespace Tapi.Generator.Analyzers;

/// <summary>Reports what is wrong with pages, at the place in the page. The generator leaves such a page out in silence.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PageAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(
        PageDescriptors.EmptyPage, PageDescriptors.NoFrontMatter, PageDescriptors.FrontMatterNotClosed, PageDescriptors.NoUid,
        PageDescriptors.UnknownUid, PageDescriptors.DuplicateUid, PageDescriptors.NoParameters, PageDescriptors.UnknowableType,
        PageDescriptors.SyntaxNotUnderstood, PageDescriptors.SyntaxDisagrees, PageDescriptors.ConstantWithoutValue,
        PageDescriptors.MissingPage, PageDescriptors.NotText, PageDescriptors.TooLong, PageDescriptors.NameTaken,
        PageDescriptors.LanguageVersion, PageDescriptors.UnsafeBlocks, PageDescriptors.Runtime);

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();

        // Problems show only when all pages are seen together, and pages are few: one action at the end.
        context.RegisterCompilationAction(static compilation => Analyze(compilation));
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        var files = context.Options.AdditionalFiles
            .Select(text => PageFile.From(text, context.Options.AnalyzerConfigOptionsProvider))
            .OfType<PageFile>()
            .ToList();
        if (files.Count == 0)
        {
            return;
        }

        ProjectChecks.Report(context);
        var set = PageSet.Read(files, context.CancellationToken);
        foreach (var diagnostic in set.Diagnostics())
        {
            context.ReportDiagnostic(diagnostic);
        }
    }
}

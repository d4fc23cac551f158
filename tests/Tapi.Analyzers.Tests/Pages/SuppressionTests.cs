using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Diagnostics;

namespace Tapi.Analyzers.Tests.Pages;

/// <summary>The ways to silence a diagnostic that the rule pages name, and the one that they warn of.</summary>
public class SuppressionTests
{
    private static readonly (string Path, string Text)[] EmptyPage = [("pages/empty.md", string.Empty)];

    [Fact]
    public async Task An_empty_page_is_reported() => Assert.Contains(DiagnosticIds.EmptyPage, await ReportedAsync(options => options));

    [Fact]
    public async Task NoWarn_silences_it() => Assert.DoesNotContain(
        DiagnosticIds.EmptyPage,
        await ReportedAsync(options => options.WithSpecificDiagnosticOptions([new(DiagnosticIds.EmptyPage, ReportDiagnostic.Suppress)])));

    [Fact]
    public async Task A_global_config_silences_it() => Assert.DoesNotContain(
        DiagnosticIds.EmptyPage,
        await ReportedAsync(options => options.WithSyntaxTreeOptionsProvider(new Severities(ForAll: ReportDiagnostic.Suppress))));

    [Fact]
    public async Task A_section_for_CSharp_files_does_not() => Assert.Contains(
        DiagnosticIds.EmptyPage,
        await ReportedAsync(options => options.WithSyntaxTreeOptionsProvider(new Severities(ForTrees: ReportDiagnostic.Suppress))));

    private static async Task<IEnumerable<string>> ReportedAsync(Func<CSharpCompilationOptions, CSharpCompilationOptions> configure) =>
        (await PageReports.OfAsync(EmptyPage, configure))
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning)
            .Select(diagnostic => diagnostic.Id);

    private sealed class Severities(ReportDiagnostic? ForAll = null, ReportDiagnostic? ForTrees = null) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.NotGenerated;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ForTrees ?? ReportDiagnostic.Default;
            return ForTrees is not null;
        }

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ForAll ?? ReportDiagnostic.Default;
            return ForAll is not null;
        }
    }
}

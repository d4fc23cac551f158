using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Tapi.Generator.CodeFixes.Fixing;

/// <summary>
/// Fixes all reports that can be fixed, one after the other, each in the result of the one before. It ignores the equivalence key:
/// <c>dotnet format</c> takes it from the first report, and has none where that report cannot be fixed.
/// </summary>
/// <param name="fix">Fixes one report; null where that cannot be done.</param>
internal sealed class SequentialFixAll(Func<FixContext, Task<Solution?>> fix) : FixAllProvider
{
    /// <inheritdoc/>
    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var diagnostics = await FixAllDiagnostics.OfAsync(fixAllContext).ConfigureAwait(false);
        return diagnostics.Count == 0 ? null
            : CodeAction.Create(
                $"Fix all {string.Join(", ", fixAllContext.DiagnosticIds.OrderBy(id => id, StringComparer.Ordinal))}",
                cancellation => FixAsync(fixAllContext.Solution, diagnostics, cancellation),
                fixAllContext.CodeActionEquivalenceKey ?? nameof(SequentialFixAll));
    }

    private async Task<Solution> FixAsync(Solution solution, IReadOnlyList<Diagnostic> diagnostics, CancellationToken cancellation)
    {
        (solution, var reports) = await ReportMarks.MakeAsync(solution, diagnostics, cancellation).ConfigureAwait(false);
        foreach (var report in reports)
        {
            if (await report.FindAsync(solution, cancellation).ConfigureAwait(false) is var (document, diagnostic)
                && await FixContext.OfAsync(document, diagnostic, cancellation).ConfigureAwait(false) is { } context)
            {
                solution = await fix(context).ConfigureAwait(false) ?? solution;
            }
        }

        return solution;
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace Tapi.Generator.CodeFixes.Fixing;

/// <summary>Collects the reports for Fix All.</summary>
internal static class FixAllDiagnostics
{
    public static async Task<IReadOnlyList<Diagnostic>> OfAsync(FixAllContext context)
    {
        if (context is { Scope: FixAllScope.Document, Document: { } document })
        {
            return await context.GetDocumentDiagnosticsAsync(document).ConfigureAwait(false);
        }

        var found = new List<Diagnostic>();
        foreach (var project in context.Scope == FixAllScope.Project ? [context.Project] : context.Solution.Projects)
        {
            found.AddRange(await context.GetAllDiagnosticsAsync(project).ConfigureAwait(false));
        }

        return found;
    }
}

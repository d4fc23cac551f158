using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Input;

namespace Tapi.Generator.Analyzers.Pages;

/// <summary>Reports what keeps a project from having bindings, once instead of as a wall of compiler errors.</summary>
internal static class ProjectChecks
{
    public static void Report(CompilationAnalysisContext context)
    {
        var tree = context.Compilation.SyntaxTrees.FirstOrDefault();
        var options = tree is null
            ? null
            : ProjectOptions.From(context.Options.AnalyzerConfigOptionsProvider, tree.Options, context.Compilation);
        if (options is null or { Generate: false })
        {
            return;
        }

        if (!options.HasLanguageVersion)
        {
            context.ReportDiagnostic(Diagnostic.Create(PageDescriptors.LanguageVersion, Location.None));
        }

        if (!options.AllowsUnsafe)
        {
            context.ReportDiagnostic(Diagnostic.Create(PageDescriptors.UnsafeBlocks, Location.None));
        }

        if (!options.HasRuntime)
        {
            context.ReportDiagnostic(Diagnostic.Create(PageDescriptors.Runtime, Location.None));
        }
    }
}

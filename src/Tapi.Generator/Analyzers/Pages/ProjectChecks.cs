using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Common;
using Tapi.Generator.Input;
using Tapi.Generator.Resolution.Catalogue;

namespace Tapi.Generator.Analyzers.Pages;

/// <summary>
/// Reports what keeps a project from having bindings, or from having those that it asks for, once instead of as a wall of compiler errors.
/// </summary>
internal static class ProjectChecks
{
    public static IEnumerable<Diagnostic> Problems(CompilationAnalysisContext context, TapiProject project)
    {
        var options = new OptionValues(context.Options.AnalyzerConfigOptionsProvider);
        return options.Generate ? OfOptions(options).Concat(OfProject(context)).Concat(OfFunctions(options, project)) : [];
    }

    private static IEnumerable<Diagnostic> OfOptions(OptionValues options) => options.Unknown.Select(
        option => Report(PageDescriptors.UnknownOption, option.Name, option.Value, option.Expected, option.Used));

    private static IEnumerable<Diagnostic> OfProject(CompilationAnalysisContext context)
    {
        if (context.Compilation.SyntaxTrees.FirstOrDefault() is not { } tree)
        {
            yield break;
        }

        var project = ProjectOptions.From(
            new LanguageOptions(context.Options.AnalyzerConfigOptionsProvider, tree.Options), context.Compilation);
        if (!project.HasLanguageVersion)
        {
            yield return Report(PageDescriptors.LanguageVersion);
        }

        if (!project.AllowsUnsafe)
        {
            yield return Report(PageDescriptors.UnsafeBlocks);
        }

        if (!project.HasRuntime)
        {
            yield return Report(PageDescriptors.Runtime);
        }
    }

    private static IEnumerable<Diagnostic> OfFunctions(OptionValues options, TapiProject project)
    {
        var filter = new FunctionFilter(options.Functions);
        if (filter.HasWrongSeparator)
        {
            yield return Report(PageDescriptors.FunctionSeparator);
        }

        foreach (var glob in filter.Parts)
        {
            var functions = project.Pages.Catalogue.Functions;
            if (!functions.Any(glob.Matches))
            {
                var names = functions.SelectMany(function => new[] { function.Name, function.ExportName });
                yield return Report(PageDescriptors.UnmatchedFunctions, glob.Text, Suggestion.Of(glob.Text, names));
            }
        }
    }

    private static Diagnostic Report(DiagnosticDescriptor descriptor, params object[] arguments) =>
        Diagnostic.Create(descriptor, Location.None, arguments);
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Tapi.Analyzers.Tests.Harness;

/// <summary>
/// Runs rules over a source whose expected reports are marked in the text: <c>{|TAPI2010:SetLastError = true|}</c>. Unmarked reports and
/// compiler errors fail.
/// </summary>
internal static class Verify
{
    /// <summary>One analyzer's reports are exactly the marked ones.</summary>
    public static Task RuleAsync<TAnalyzer>(string source, TestProject? project = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var test = new RuleTest([new TAnalyzer()]) { TestCode = source };
        (project ?? TestProject.Default).Apply(test, test.TestState);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>All analyzers together report exactly what is marked; in correct code nothing.</summary>
    public static Task AllAsync(string source, TestProject? project = null)
    {
        var test = new RuleTest(AllRules.Analyzers) { TestCode = source };
        (project ?? TestProject.Default).Apply(test, test.TestState);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>
    /// The fix turns the source into the fixed one: one by one, and all at once for document, project and solution. The fixed source
    /// compiles, and no rule of the package
    /// has anything to say about it, unless it is marked.
    /// </summary>
    /// <param name="equivalenceKey">Which fix, where a provider offers several.</param>
    /// <param name="fixedProject">The project afterwards, where the fix changes other files too.</param>
    /// <param name="behaviors">What is not checked: a report that is next to the operation it comes from needs
    /// SkipLocalDiagnosticCheck.</param>
    public static async Task FixAsync<TAnalyzer, TFix>(
        string source,
        string fixedSource,
        TestProject? project = null,
        string? equivalenceKey = null,
        int? iterations = null,
        CodeFixTestBehaviors behaviors = CodeFixTestBehaviors.None,
        TestProject? fixedProject = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        await ApplyAsync<TAnalyzer, TFix>(source, fixedSource, project, equivalenceKey, iterations, behaviors, fixedProject);
        await AllAsync(fixedSource, fixedProject ?? project);
    }

    /// <summary>The same where other rules have something to say about the code, before and after.</summary>
    public static Task FixOnlyAsync<TAnalyzer, TFix>(
        string source,
        string fixedSource,
        TestProject? project = null,
        CodeFixTestBehaviors behaviors = CodeFixTestBehaviors.None)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() =>
        ApplyAsync<TAnalyzer, TFix>(source, fixedSource, project, null, null, behaviors, null);

    /// <summary>The fix is not offered for what is reported.</summary>
    public static Task NoFixAsync<TAnalyzer, TFix>(string source, TestProject? project = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new() =>
        ApplyAsync<TAnalyzer, TFix>(source, source, project, null, null, CodeFixTestBehaviors.SkipLocalDiagnosticCheck, null);

    private static async Task ApplyAsync<TAnalyzer, TFix>(
        string source,
        string fixedSource,
        TestProject? project,
        string? equivalenceKey,
        int? iterations,
        CodeFixTestBehaviors behaviors,
        TestProject? fixedProject)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var setting = project ?? TestProject.Default;
        var test = new FixTest(
            new TAnalyzer(),
            new TFix())
            {
                TestCode = source,
                FixedCode = fixedSource,
                CodeActionEquivalenceKey = equivalenceKey,
                CodeFixTestBehaviors = behaviors,
            };
        test.FixedState.MarkupHandling = MarkupMode.Allow;

        // What is known at the end of a compilation only is not reported for one document alone.
        if (test.IsReportedLate)
        {
            test.CodeFixTestBehaviors |= CodeFixTestBehaviors.SkipLocalDiagnosticCheck;
        }

        test.NumberOfIncrementalIterations = iterations;
        test.NumberOfFixAllIterations = iterations is null ? null : 1;
        setting.Apply(test, test.TestState);
        (fixedProject ?? setting).Apply(test, test.FixedState);
        await test.RunAsync(TestContext.Current.CancellationToken);
    }

    private sealed class RuleTest(IEnumerable<DiagnosticAnalyzer> analyzers) : CSharpAnalyzerTest<EmptyDiagnosticAnalyzer, DefaultVerifier>
    {
        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => analyzers;
    }

    private sealed class FixTest(DiagnosticAnalyzer analyzer, CodeFixProvider fix)
        : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
    {
        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [analyzer];

        public bool IsReportedLate =>
            analyzer.SupportedDiagnostics.Any(rule => rule.CustomTags.Contains(WellKnownDiagnosticTags.CompilationEnd));

        protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => [fix];
    }
}

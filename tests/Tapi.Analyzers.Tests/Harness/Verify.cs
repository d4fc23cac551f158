using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Tapi.Analyzers.Tests.Harness;

/// <summary>
/// Runs rules over a source whose expected reports are marked in the text: <c>{|TAPI2010:SetLastError = true|}</c>. Unmarked reports and compiler errors fail.
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
    /// The fix turns the source into the fixed one: one by one, and all at once for document, project and solution. The fixed source compiles, and no rule of the package
    /// has anything to say about it, unless it is marked.
    /// </summary>
    /// <param name="equivalenceKey">Which fix, where a provider offers several.</param>
    /// <param name="fixedProject">The project afterwards, where the fix changes other files too.</param>
    /// <param name="behaviors">What is not checked: a report that stands beside the operation it comes from needs SkipLocalDiagnosticCheck.</param>
    public static async Task FixAsync<TAnalyzer, TFix>(string source, string fixedSource, TestProject? project = null, string? equivalenceKey = null, int? iterations = null, CodeFixTestBehaviors behaviors = CodeFixTestBehaviors.None, TestProject? fixedProject = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var setting = project ?? TestProject.Default;
        var test = new FixTest(new TAnalyzer(), new TFix()) { TestCode = source, FixedCode = fixedSource, CodeActionEquivalenceKey = equivalenceKey, CodeFixTestBehaviors = behaviors };
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        test.NumberOfIncrementalIterations = iterations;
        test.NumberOfFixAllIterations = iterations is null ? null : 1;
        if (fixedProject is null)
        {
            setting.Apply(test, test.TestState, test.FixedState);
        }
        else
        {
            setting.Apply(test, test.TestState);
            fixedProject.Apply(test, test.FixedState);
        }

        await test.RunAsync(TestContext.Current.CancellationToken);
        await AllAsync(fixedSource, fixedProject ?? project);
    }

    /// <summary>The fix leaves the source as it is.</summary>
    public static Task NoFixAsync<TAnalyzer, TFix>(string source, TestProject? project = null)
        where TAnalyzer : DiagnosticAnalyzer, new()
        where TFix : CodeFixProvider, new()
    {
        var test = new FixTest(new TAnalyzer(), new TFix()) { TestCode = source, FixedCode = source, CodeFixTestBehaviors = CodeFixTestBehaviors.SkipLocalDiagnosticCheck };
        test.FixedState.MarkupHandling = MarkupMode.Allow;
        (project ?? TestProject.Default).Apply(test, test.TestState, test.FixedState);
        return test.RunAsync(TestContext.Current.CancellationToken);
    }

    private sealed class RuleTest(IEnumerable<DiagnosticAnalyzer> analyzers) : CSharpAnalyzerTest<EmptyDiagnosticAnalyzer, DefaultVerifier>
    {
        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => analyzers;
    }

    private sealed class FixTest(DiagnosticAnalyzer analyzer, CodeFixProvider fix) : CSharpCodeFixTest<EmptyDiagnosticAnalyzer, EmptyCodeFixProvider, DefaultVerifier>
    {
        protected override IEnumerable<DiagnosticAnalyzer> GetDiagnosticAnalyzers() => [analyzer];

        protected override IEnumerable<CodeFixProvider> GetCodeFixProviders() => [fix];
    }
}

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Harness;

/// <summary>Two runs of one generator driver, the second after an edit.</summary>
internal sealed class IncrementalRun
{
    private GeneratorDriver _driver;
    private CSharpCompilation _compilation = Compiler.Compile();

    public IncrementalRun(IEnumerable<TestPage> pages)
    {
        _driver = Compiler.Driver(pages).RunGenerators(_compilation);
    }

    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    public IReadOnlyDictionary<string, string> Texts =>
        Result.GeneratedSources.ToDictionary(source => source.HintName, source => source.SourceText.ToString());

    public IncrementalRun AfterEditingCSharp()
    {
        _compilation = _compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText("class Added { }", Compiler.Language(), "Added.cs"));
        return Run();
    }

    public IncrementalRun AfterReplacing(TestPage old, TestPage @new)
    {
        _driver = _driver.ReplaceAdditionalText(old, @new);
        return Run();
    }

    public IncrementalRun AfterAdding(params AdditionalText[] pages)
    {
        _driver = _driver.AddAdditionalTexts([.. pages]);
        return Run();
    }

    public IncrementalRun AfterRemoving(TestPage page)
    {
        _driver = _driver.RemoveAdditionalTexts([page]);
        return Run();
    }

    /// <summary>Why each output of a step is as it is.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Reasons(string step) => Result.TrackedSteps.TryGetValue(step, out var runs)
        ? runs.SelectMany(run => run.Outputs).Select(output => output.Reason).ToList()
        : [];

    /// <summary>The reasons of all outputs of a step that are neither cached nor unchanged.</summary>
    public IReadOnlyList<IncrementalStepRunReason> Changes(string step) =>
        Reasons(step).Where(reason => reason is not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged)).ToList();

    /// <summary>The hint names of the files that the second run wrote anew.</summary>
    public IReadOnlyList<string> Rewritten() => new[] { TrackingNames.PageSources, TrackingNames.SharedSources }
        .SelectMany(step => Result.TrackedSteps.TryGetValue(step, out var runs) ? runs : [])
        .SelectMany(run => run.Outputs)
        .Where(output => output.Reason is IncrementalStepRunReason.Modified or IncrementalStepRunReason.New)
        .Select(output => ((Generator.Emission.Writing.GeneratedSource)output.Value).HintName)
        .Order(StringComparer.Ordinal)
        .ToList();

    private IncrementalRun Run()
    {
        _driver = _driver.RunGenerators(_compilation);
        return this;
    }
}

using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using Tapi.Analyzers.Tests.Harness;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Analyzers.Tests.Project;

/// <summary>What the rules make the compiler do: nothing in a project that has nothing to do with telephony.</summary>
public class AnalysisCostTests
{
    private const string Shop = """
        using System;
        using System.Collections.Generic;
        using System.Runtime.InteropServices;
        using System.Threading.Tasks;

        public enum LineKind { None, Dashed = 1 }

        public sealed class Shop
        {
            public const int LineLimit = 72;

            private readonly Dictionary<int, string> _names = new();

            public event EventHandler? Changed;

            public async Task<int> AddAsync(int id, string name)
            {
                await Task.Yield();
                _names[id] = name;
                Changed?.Invoke(this, EventArgs.Empty);
                return _names.Count == LineLimit ? 0 : _names.Count;
            }
        }
        """;

    private const string Dialer = """
        using System.Runtime.InteropServices;

        public static class Dialer
        {
            public const int LINEERR_INUSE = unchecked((int)0x80000047);

            [DllImport("tapi32.dll")]
            public static extern int lineDrop(uint hCall, byte[]? userInfo, uint size);
        }
        """;

    [Fact]
    public async Task Without_imports_constants_and_bindings_no_rule_about_code_has_an_action()
    {
        foreach (var (analyzer, actions) in await ActionsAsync(Shop, generates: false))
        {
            Assert.Equal((analyzer, 0), (analyzer, actions));
        }
    }

    [Fact]
    public async Task With_an_import_and_bindings_each_rule_about_code_has_actions()
    {
        foreach (var (analyzer, actions) in await ActionsAsync(Dialer, generates: true))
        {
            Assert.True(actions > 0, analyzer);
        }
    }

    private static async Task<IReadOnlyList<(string Analyzer, int Actions)>> ActionsAsync(string source, bool generates)
    {
        var project = TestProject.Default with { Generates = generates, Functions = "lineDrop" };
        var parse = new CSharpParseOptions(project.Language);
        var files = GeneratedSources.Of(project)
            .Select(file => (file.Path, Text: file.Text.ToString()))
            .Append((Path: "Program.cs", Text: source));
        var references = new List<MetadataReference>(Net80.References.All);
        if (generates)
        {
            references.Add(MetadataReference.CreateFromFile(typeof(TapiApplication).Assembly.Location));
        }

        var compilation = CSharpCompilation.Create(
            "Consumer",
            files.Select(file => CSharpSyntaxTree.ParseText(file.Text, parse, file.Path)),
            references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
        var analyzers = AllRules.Analyzers.Where(analyzer => analyzer is TapiAnalyzer).ToList();
        var analysis = compilation.WithAnalyzers([.. analyzers], project.AnalyzerOptions);
        var actions = new List<(string, int)>();
        foreach (var analyzer in analyzers)
        {
            actions.Add(
                (analyzer.GetType().Name, Count(
                    await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, TestContext.Current.CancellationToken))));
        }

        return actions;
    }

    /// <summary>All actions but the one that looks at the project first.</summary>
    private static int Count(AnalyzerTelemetryInfo info) =>
        info.CompilationActionsCount + info.CompilationEndActionsCount + info.SemanticModelActionsCount + info.SymbolActionsCount
        + info.SymbolStartActionsCount + info.SymbolEndActionsCount + info.SyntaxNodeActionsCount + info.SyntaxTreeActionsCount
        + info.CodeBlockActionsCount + info.CodeBlockStartActionsCount + info.CodeBlockEndActionsCount
        + info.OperationActionsCount + info.OperationBlockActionsCount + info.OperationBlockStartActionsCount
        + info.OperationBlockEndActionsCount
        + info.AdditionalFileActionsCount;
}

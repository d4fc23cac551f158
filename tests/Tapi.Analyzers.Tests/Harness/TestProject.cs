using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Tapi.Testing;

namespace Tapi.Analyzers.Tests.Harness;

/// <summary>The consumer's project that a rule is tried on.</summary>
internal sealed record TestProject
{
    public static readonly TestProject Default = new();

    public Platform Platform { get; init; } = Platform.AnyCpu;

    /// <summary>A console application can have statements outside of types.</summary>
    public OutputKind Output { get; init; } = OutputKind.DynamicallyLinkedLibrary;

    public LanguageVersion Language { get; init; } = LanguageVersion.CSharp12;

    /// <summary>Whether the bindings are generated into it. Takes a narrow <see cref="Functions"/> to stay fast.</summary>
    public bool Generates { get; init; }

    /// <summary>Whether the bindings are public and in a library that the project references, which is much faster.</summary>
    public bool HasBindingsOfLibrary { get; init; }

    /// <summary>TapiFunctions: what is generated.</summary>
    public string Functions { get; init; } = string.Empty;

    /// <summary>Further files by path; a path that ends in .g.cs is generated code of somebody else.</summary>
    public IReadOnlyList<(string Path, string Text)> Files { get; init; } = [];

    /// <summary>Lines for the project's .editorconfig, below <c>[*.cs]</c>.</summary>
    public string EditorConfig { get; init; } = string.Empty;

    /// <summary>The project's properties.</summary>
    public TestOptions Options => new(new Dictionary<string, string>
    {
        ["TapiGenerate"] = Generates ? "true" : "false",
        ["TapiFunctions"] = Functions,
    });

    /// <summary>The pages of the package and the project's properties, as analyzers get them.</summary>
    public AnalyzerOptions AnalyzerOptions => new([.. SpecPages.OfPackage], Options);

    public void Apply(AnalyzerTest<DefaultVerifier> test, params SolutionState[] states)
    {
        test.ReferenceAssemblies = new ReferenceAssemblies("net8.0");
        test.TestBehaviors |= TestBehaviors.SkipGeneratedSourcesCheck | TestBehaviors.SkipGeneratedCodeCheck;

        // A mark gives an identifier only, and one identifier can have several messages.
        test.MarkupOptions = MarkupOptions.UseFirstDescriptor;
        test.SolutionTransforms.Add((solution, id) =>
        {
            var project = solution.GetProject(id)!;
            var options = ((CSharpCompilationOptions)project.CompilationOptions!)
                .WithOutputKind(Output)
                .WithPlatform(Platform)
                .WithAllowUnsafe(true);
            return solution.WithProjectCompilationOptions(id, options).WithProjectParseOptions(id, new CSharpParseOptions(Language));
        });

        foreach (var state in states)
        {
            state.AdditionalReferences.AddRange(Net80.References.All);
            if (Generates || HasBindingsOfLibrary)
            {
                state.AdditionalReferences.Add(typeof(Tapi.TapiApplication).Assembly);
            }

            if (HasBindingsOfLibrary)
            {
                state.AdditionalReferences.Add(GeneratedLibrary.Of(this));
            }

            state.AdditionalFiles.AddRange(SpecPages.OfPackage.Select(page => (page.Path, page.GetText())));
            state.AnalyzerConfigFiles.Add(("/.editorconfig", $"""
                root = true
                [*.md]
                build_metadata.AdditionalFiles.TapiSpec = true
                build_metadata.AdditionalFiles.TapiSpecOrigin = package
                [*.cs]
                {EditorConfig}
                """));
            state.AnalyzerConfigFiles.Add(("/.globalconfig", $"""
                is_global = true
                build_property.TapiGenerate = {(Generates ? "true" : "false")}
                build_property.TapiFunctions = {Functions}
                """));
            foreach (var (path, text) in Files)
            {
                state.Sources.Add((path, text));
            }

            state.Sources.AddRange(GeneratedSources.Of(this).Select(file => (file.Path, file.Text)));
        }
    }
}

using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Pipeline;

/// <summary>A build that generates what the sources name, and when it generates everything all the same.</summary>
public class NamedScopeTests
{
    private const string Dialer = """
        using Tapi;

        static class Dialer
        {
            public static async System.Threading.Tasks.Task Dial(Line line)
            {
                await using var call = await line.MakeCallAsync("123");
                await call.CallState.WaitAsync(message => message.State == LineCallState.Connected);
            }
        }
        """;

    private static readonly TestOptions Named = TestOptions.Of("TapiScope", "named");

    private static readonly Lazy<int> Everything = new(() => Compiler.Generate(SpecPages.OfPackage).Files.Count);

    [Fact]
    public void A_program_that_names_nothing_gets_nothing() => Assert.Empty(Files("class Program { }"));

    [Fact]
    public void A_program_compiles_with_what_it_names()
    {
        var generation = Compiler.Generate(SpecPages.OfPackage, Dialer, Named);

        Assert.Empty(generation.Complaints);
        Assert.InRange(generation.Files.Count, 40, Everything.Value / 4);
        Assert.DoesNotContain(generation.Files, file => file.Contains("hone", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[assembly: System.Runtime.CompilerServices.InternalsVisibleTo(\"Other\")]")]
    [InlineData("using Friend = System.Runtime.CompilerServices.InternalsVisibleToAttribute; [assembly: Friend(\"Other\")]")]
    public void Where_others_see_what_is_internal_everything_is_there(string source) =>
        Assert.Equal(Everything.Value, Files(source).Count);

    [Fact]
    public void Where_the_API_is_public_everything_is_there() => Assert.Equal(
        Everything.Value,
        Files("class Program { }", ("TapiScope", "named"), ("TapiVisibility", "public")).Count);

    [Theory]
    [InlineData(null)]
    [InlineData("all")]
    [InlineData("ALL")]
    public void Everything_is_the_default(string? scope) => Assert.Equal(
        Everything.Value,
        Compiler.Generate(
            SpecPages.OfPackage, "class Program { }", scope is null ? TestOptions.None : TestOptions.Of("TapiScope", scope)).Files.Count);

    [Theory]
    [InlineData("Pages/Calls.razor")]
    [InlineData("Views/Index.CSHTML")]
    [InlineData("MainWindow.xaml")]
    public void Markup_names_things_too(string path)
    {
        var markup = new TestPage(path, "<Text Value=\"@(LineCallState.Connected)\" />") { IsSpec = false };

        var files = Compiler.Generate([.. SpecPages.OfPackage, markup], "class Program { }", Named).Files;

        Assert.Equal(["Constants.LINECALLSTATE.g.cs"], files);
    }

    [Fact]
    public void Functions_are_chosen_first()
    {
        var files = Files(Dialer, ("TapiScope", "named"), ("TapiFunctions", "lineGetCallInfo"));

        Assert.DoesNotContain("Functions.lineMakeCallW.g.cs", files);
    }

    [Fact]
    public void A_name_more_brings_what_it_needs_and_an_edit_without_one_changes_nothing()
    {
        var compilation = Compiler.Compile(Dialer);
        var driver = Compiler.Driver(SpecPages.OfPackage, Named).RunGenerators(compilation);
        compilation = compilation.AddSyntaxTrees(Tree("class Other { }"));
        driver = driver.RunGenerators(compilation);
        var unchanged = driver.GetRunResult().Results.Single();
        driver = driver.RunGenerators(compilation.AddSyntaxTrees(Tree("class More { object M(Tapi.Call call) => call.GetCallInfo(); }")));

        Assert.Equal(
            [IncrementalStepRunReason.Unchanged],
            unchanged.TrackedSteps[TrackingNames.Mentions].SelectMany(step => step.Outputs).Select(output => output.Reason));
        Assert.All(
            unchanged.TrackedSteps[TrackingNames.Scope].SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
        Assert.Contains(
            "Structures.LINECALLINFO.g.cs", driver.GetRunResult().Results.Single().GeneratedSources.Select(source => source.HintName));
    }

    [Theory]
    [InlineData(DocumentationMode.None, false, false)]
    [InlineData(DocumentationMode.None, true, true)]
    [InlineData(DocumentationMode.Parse, false, true)]
    [InlineData(DocumentationMode.Diagnose, false, true)]
    public void Documentation_is_written_where_it_can_be_read(DocumentationMode mode, bool writesFiles, bool isWritten)
    {
        var options = TestOptions.Of("EmitCompilerGeneratedFiles", writesFiles ? "true" : "false");
        var driver = Compiler.Driver(SpecPages.OfPackage, options)
            .WithUpdatedParseOptions(Compiler.Language().WithDocumentationMode(mode))
            .RunGenerators(Compiler.Compile());

        Assert.All(
            driver.GetRunResult().Results.Single().GeneratedSources,
            source => Assert.Equal(isWritten, source.SourceText.ToString().Contains("/// <summary>", StringComparison.Ordinal)));
    }

    private static SyntaxTree Tree(string text) => CSharpSyntaxTree.ParseText(text, Compiler.Language(), "More.cs");

    private static IReadOnlyCollection<string> Files(string source, params (string Name, string Value)[] options)
    {
        var values = options.Length == 0 ? [("TapiScope", "named")] : options;
        return Compiler.Generate(
            SpecPages.OfPackage, source, new TestOptions(values.ToImmutableDictionary(pair => pair.Item1, pair => pair.Item2))).Files;
    }
}

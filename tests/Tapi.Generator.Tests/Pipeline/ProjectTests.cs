using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Pipeline;

/// <summary>What the generator needs of a project, and what a project can ask of it.</summary>
public class ProjectTests
{
    [Theory]
    [InlineData(LanguageVersion.CSharp11, true, true, "TAPI1090")]
    [InlineData(LanguageVersion.CSharp12, false, true, "TAPI1091")]
    [InlineData(LanguageVersion.CSharp12, true, false, "TAPI1092")]
    public async Task A_project_that_cannot_have_bindings_gets_one_clear_error(
        LanguageVersion version,
        bool allowUnsafe,
        bool withRuntime,
        string id)
    {
        var compilation = Compiler.Compile(string.Empty, version, allowUnsafe, withRuntime);

        var diagnostic = Assert.Single(await Compiler.AnalyzeAsync(SpecPages.All, compilation));
        var driver = Compiler
            .Driver(SpecPages.All, version: version)
            .RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);

        Assert.Equal((id, DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.Empty(driver.GetRunResult().GeneratedTrees);
        Assert.Empty(output.GetDiagnostics());
    }

    [Fact]
    public void TapiGenerate_false_generates_nothing() =>
        Assert.Empty(Compiler.Generate(SpecPages.All, options: TestOptions.Of("TapiGenerate", "false")).Files);

    [Fact]
    public void TapiNamespace_names_the_namespace()
    {
        var generation = Compiler.Generate(SpecPages.All, options: TestOptions.Of("TapiNamespace", "Acme.Telephony.Tapi"));

        Assert.Empty(generation.Complaints);
        Assert.NotNull(generation.Compilation.GetTypeByMetadataName("Acme.Telephony.Tapi.LineApp"));
    }

    [Fact]
    public void TapiVisibility_public_makes_all_types_public()
    {
        var generation = Compiler.Generate(SpecPages.All, options: TestOptions.Of("TapiVisibility", "public"));

        Assert.Empty(generation.Complaints);
        var types = generation.Compilation.Assembly.GlobalNamespace
            .GetNamespaceMembers()
            .Single(name => name.Name == "Tapi")
            .GetTypeMembers();
        Assert.NotEmpty(types);
        Assert.All(types, type => Assert.Equal(Accessibility.Public, type.DeclaredAccessibility));
    }

    [Fact]
    public void TapiFunctions_narrows_the_bindings_to_the_named_functions_and_what_they_reach()
    {
        var generation = Compiler.Generate(SpecPages.All, options: TestOptions.Of("TapiFunctions", "lineMakeCall,lineDr*"));

        Assert.Empty(generation.Complaints);
        Assert.Equal(
            [
                "lineClose", "lineDeallocateCall", "lineDrop", "lineGetCallStatus", "lineGetMessage", "lineInitializeExW",
                "lineMakeCallW", "lineNegotiateAPIVersion", "lineOpenW", "lineShutdown",
            ],
            generation.Files
                .Where(file => file.StartsWith("Functions.line", StringComparison.Ordinal))
                .Select(file => file.Split('.')[1])
                .Order(StringComparer.Ordinal));
        Assert.Contains("Structures.LINECALLPARAMS.g.cs", generation.Files);
        Assert.Contains("Messages.LINE_CALLSTATE.g.cs", generation.Files);
        Assert.DoesNotContain(
            generation.Files,
            file => file.Contains("Phone", StringComparison.Ordinal) || file.Contains("LINEDEVCAPS", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("lineInitialize")]
    [InlineData("phoneInitialize")]
    public void TapiFunctions_reaches_the_callback_of_a_function(string name)
    {
        var generation = Compiler.Generate(SpecPages.All, options: TestOptions.Of("TapiFunctions", name));

        Assert.Empty(generation.Complaints);
        Assert.Contains($"Functions.{name}.g.cs", generation.Files);
    }

    [Fact]
    public void TapiFunctions_that_match_nothing_give_nothing() =>
        Assert.Empty(Compiler.Generate(SpecPages.All, options: TestOptions.Of("TapiFunctions", "nothing")).Files);

    [Theory]
    [InlineData(LanguageVersion.CSharp12)]
    [InlineData(LanguageVersion.CSharp13)]
    public void The_whole_output_compiles_without_a_warning(LanguageVersion version)
    {
        var compilation = Compiler.Compile(string.Empty, version);

        Compiler.Driver(SpecPages.All, version: version).RunGeneratorsAndUpdateCompilation(compilation, out var output, out _);

        Assert.True(output.SyntaxTrees.Count() > 100);
        Assert.Empty(
            output
                .GetDiagnostics(TestContext.Current.CancellationToken)
                .Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Info));
    }

    [Theory]
    [InlineData("lineProxyResponse,lineCreateAgent*,lineSetAgentSessionState")]
    [InlineData("lineSetAgentSessionState,lineProxyResponse")]
    public void The_function_that_answers_proxy_requests_brings_them_wherever_it_stands(string functions)
    {
        var generation = Compiler.Generate(SpecPages.All, options: TestOptions.Of("TapiFunctions", functions));

        Assert.Empty(generation.Complaints);
        Assert.NotNull(generation.Compilation.GetTypeByMetadataName("Tapi.ProxyRequestMessage"));
    }

    [Theory]
    [InlineData("lineInitialize*,phoneInitialize*")]
    [InlineData("lineInitializeEx*")]
    [InlineData("lineInitialize*,lineShutdown,lineGetMessage")]
    public void The_functions_that_start_an_application_compile_alone(string functions) =>
        Assert.Empty(Compiler.Generate(SpecPages.All, options: TestOptions.Of("TapiFunctions", functions)).Complaints);
}

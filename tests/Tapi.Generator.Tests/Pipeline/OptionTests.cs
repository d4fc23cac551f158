using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Pipeline;

/// <summary>An option that means nothing is one clear report, and the generated code compiles all the same.</summary>
public class OptionTests
{
    [Theory]
    [InlineData("TapiNamespace", "1bad")]
    [InlineData("TapiNamespace", "Acme.Tapi.")]
    [InlineData("TapiNamespace", "Acme Tapi")]
    [InlineData("TapiNamespace", "Acme.class.Tapi")]
    [InlineData("TapiNamespace", "Acme-Tapi")]
    [InlineData("TapiNamespace", "nint")]
    [InlineData("TapiNamespace", "Acme.dynamic")]
    [InlineData("TapiVisibility", "protected")]
    [InlineData("TapiGenerate", "no")]
    [InlineData("TapiAnsi", "yes")]
    [InlineData("TapiPolyfill", "0")]
    [InlineData("TapiScope", "some")]
    public async Task An_unknown_value_is_one_error_and_the_default_is_used(string option, string value)
    {
        var options = TestOptions.Of(option, value);

        var diagnostic = Assert.Single(await Compiler.AnalyzeAsync(SpecPages.OfPackage, options: options));
        var generation = Compiler.Generate(SpecPages.OfPackage, options: options);

        Assert.Equal(("TAPI1040", DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
        Assert.StartsWith($"{option} is '{value}'", diagnostic.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Null(generation.Result.Exception);
        Assert.Empty(generation.Complaints);
        Assert.Equal(Accessibility.Internal, generation.Compilation.GetTypeByMetadataName("Tapi.LineApp")!.DeclaredAccessibility);
    }

    [Theory]
    [InlineData("TapiNamespace", "Acme.Telephony_2.Tapi")]
    [InlineData("TapiVisibility", "Public")]
    [InlineData("TapiVisibility", "internal")]
    [InlineData("TapiGenerate", "TRUE")]
    [InlineData("TapiGenerate", " ")]
    [InlineData("TapiAnsi", "True")]
    [InlineData("TapiPolyfill", "false")]
    [InlineData("TapiScope", "ALL")]
    [InlineData("TapiScope", "Named")]
    [InlineData("TapiFunctions", "lineMakeCall, linedrop,phone*,lineGetCountryW,tapi?etLocationInfo")]
    [InlineData("TapiFunctions", "")]
    public async Task A_known_value_is_not_reported(string option, string value) =>
        Assert.Empty(await Compiler.AnalyzeAsync(SpecPages.OfPackage, options: TestOptions.Of(option, value)));

    [Fact]
    public void Public_may_have_a_capital()
    {
        var generation = Compiler.Generate(SpecPages.OfPackage, options: TestOptions.Of("TapiVisibility", "Public"));

        Assert.Equal(Accessibility.Public, generation.Compilation.GetTypeByMetadataName("Tapi.LineApp")!.DeclaredAccessibility);
    }

    [Theory]
    [InlineData("lineMakeCal", "lineMakeCal", "lineMakeCall")]
    [InlineData("lineDrop,phoneOpn", "phoneOpn", "phoneOpen")]
    [InlineData("lineDrop,acme*", "acme*", null)]
    public async Task A_name_that_matches_no_function_is_reported(string value, string name, string? near)
    {
        var diagnostic = Assert.Single(await Compiler.AnalyzeAsync(SpecPages.OfPackage, options: TestOptions.Of("TapiFunctions", value)));

        Assert.Equal(
            ("TAPI1041", $"No function matches '{name}' in TapiFunctions{(near is null ? "" : $"; did you mean '{near}'?")}"),
            (diagnostic.Id, diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }

    [Theory]
    [InlineData("lineMakeCall;lineSetMediaMode")]
    [InlineData("lineMakeCall|lineSetMediaMode")]
    public async Task A_semicolon_is_reported_and_separates(string value)
    {
        var options = TestOptions.Of("TapiFunctions", value);

        Assert.Equal("TAPI1042", Assert.Single(await Compiler.AnalyzeAsync(SpecPages.OfPackage, options: options)).Id);
        Assert.Contains("Functions.lineSetMediaMode.g.cs", Compiler.Generate(SpecPages.OfPackage, options: options).Files);
    }

    [Fact]
    public async Task A_project_that_generates_nothing_may_have_any_option() => Assert.Empty(await Compiler.AnalyzeAsync(
        SpecPages.OfPackage,
        options: new TestOptions(
            ImmutableDictionary<string, string>.Empty.Add("TapiGenerate", "false").Add("TapiNamespace", "1bad"))));
}

using System.Text.RegularExpressions;
using Tapi.Package.Tests.Harness;

namespace Tapi.Package.Tests.Consumers;

/// <summary>
/// What a build says of options and pages that are wrong: properties pass through MSBuild's files on their way to the compiler.
/// </summary>
public sealed partial class OptionTests(Packages packages)
{
    [Fact]
    public async Task A_semicolon_between_functions_is_reported_and_loses_none()
    {
        var output = await Project("<TapiFunctions>lineMakeCall;lineGetCountry</TapiFunctions>").BuildQuietlyAsync();

        Assert.Equal(["TAPI1042"], Codes(output));
    }

    [Fact]
    public async Task Options_that_mean_nothing_are_errors_and_nothing_else_is_one()
    {
        var output = await Project("<TapiNamespace>1bad</TapiNamespace><TapiAnsi>yes</TapiAnsi><TapiPolyfill>0</TapiPolyfill>")
            .FailToBuildAsync();

        Assert.Equal(["TAPI1040"], Codes(output));
        Assert.All(["'1bad'", "'yes'", "'0'"], value => Assert.Contains(value, output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_does_not_exist_is_named()
    {
        var output = await Project(string.Empty, """<TapiSpec Include="nf-missing.md" />""").FailToBuildAsync();

        Assert.Equal(["CS2001", "TAPI1038"], Codes(output));
        Assert.Contains("nf-missing.md(1,1): warning TAPI1038", output, StringComparison.Ordinal);
    }

    /// <summary>A library that uses two functions.</summary>
    private Consumer Project(string properties, string items = "")
    {
        var consumer = packages.NewConsumer();
        consumer.Write("Consumer.csproj", Sources.Project("net10.0", properties, items, "Library"));
        consumer.Write(
            "Program.cs", "internal static class Uses { public static string[] All => "
            + "[nameof(Tapi.Line.MakeCallAsync), nameof(Tapi.Tapi32.lineGetCountryW)]; }");
        return consumer;
    }

    private static IEnumerable<string> Codes(string output) =>
        Code().Matches(output).Select(match => match.Groups["code"].Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"(?:error|warning) (?<code>[A-Z]+\d+):")]
    private static partial Regex Code();
}

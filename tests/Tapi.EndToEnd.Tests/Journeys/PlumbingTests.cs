using System.Text.RegularExpressions;
using Tapi.Testing;

namespace Tapi.EndToEnd.Tests.Journeys;

/// <summary>What people do needs nothing of what is there for generated code.</summary>
public class PlumbingTests
{
    private const string Plumbing = "Tapi.Runtime";

    private static readonly HashSet<string> PlumbingTypes =
    [
        .. typeof(TapiApplication).Assembly.GetExportedTypes()
            .Where(type => type.Namespace!.StartsWith(Plumbing, StringComparison.Ordinal))
            .Select(type => type.Name.Split('`')[0]),
    ];

    [Theory]
    [InlineData("tests/Tapi.EndToEnd.Tests/Journeys")]
    [InlineData("src/Samples")]
    public void Journeys_and_samples_name_no_plumbing(string folder)
    {
        var named = Directory.EnumerateFiles(Repository.PathOf(folder), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && Path.GetFileName(file) != "PlumbingTests.cs")
            .Select(file => (File: Path.GetFileName(file), Text: File.ReadAllText(file)))
            .SelectMany(source => Names(source.Text).Select(name => $"{source.File}: {name}"))
            .ToList();

        Assert.Empty(named);
    }

    [Fact]
    public void The_plumbing_is_hidden_from_completion_lists()
    {
        var shown = typeof(TapiApplication).Assembly.GetExportedTypes()
            .Where(type => type.Namespace!.StartsWith(Plumbing, StringComparison.Ordinal))
            .Where(type => type.GetCustomAttributes(typeof(System.ComponentModel.EditorBrowsableAttribute), false) is not
                [System.ComponentModel.EditorBrowsableAttribute { State: System.ComponentModel.EditorBrowsableState.Never }]);

        Assert.NotEmpty(PlumbingTypes);
        Assert.Empty(shown);
    }

    private static IEnumerable<string> Names(string text) => Regex.Matches(text, @"\bTapi\.Runtime\b|(?<![\w.])[A-Z]\w+")
        .Select(match => match.Value)
        .Where(name => name == Plumbing || PlumbingTypes.Contains(name))
        .Distinct();
}

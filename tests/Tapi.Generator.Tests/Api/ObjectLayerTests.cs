using System.Text.RegularExpressions;

namespace Tapi.Generator.Tests.Api;

/// <summary>The structures of the header are the raw layer's: whoever works with objects meets none.</summary>
public class ObjectLayerTests
{
    private static readonly Regex Structure = new(@"^Tapi\.(?<name>[A-Z][A-Z0-9]+) -> struct\b", RegexOptions.CultureInvariant);

    [Fact]
    public void No_member_of_the_object_layer_mentions_a_structure()
    {
        var lines = File.ReadAllLines(ApiBaseline.Path).Select(line => line.Split("  ; ")[0]).ToList();
        var structures = lines.Select(line => Structure.Match(line))
            .Where(match => match.Success)
            .Select(match => match.Groups["name"].Value)
            .ToList();
        Assert.True(structures.Count > 50, $"{structures.Count} structures");

        var mentions = new Regex($@"\b(?:{string.Join('|', structures)})\b", RegexOptions.CultureInvariant);
        var raw = new Regex($@"^Tapi\.(?:Tapi32|{string.Join('|', structures)})\b", RegexOptions.CultureInvariant);

        Assert.DoesNotContain(lines, line => !raw.IsMatch(line) && mentions.IsMatch(line));
    }
}

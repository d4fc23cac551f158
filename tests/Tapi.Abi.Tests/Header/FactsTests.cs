using Tapi.Abi.Tests.Bindings;
using Tapi.Abi.Tests.Layout;
using Tapi.Testing;
using Tapi.Testing.Facts;

namespace Tapi.Abi.Tests.Header;

/// <summary>The generated declarations against the committed facts about the header. This runs on every machine.</summary>
public class FactsTests
{
    /// <summary>
    /// The one exception: the header's GUID is <see cref="Guid"/>, which .NET lays out alike but with private fields. Its size and its
    /// place in other structures are compared; its members cannot be.
    /// </summary>
    private const string Guid = "GUID";

    [Theory]
    [MemberData(nameof(WindowsPlatform.Names), MemberType = typeof(WindowsPlatform))]
    public void Every_structure_of_the_facts_is_declared_with_its_size_and_its_offsets(string platform) =>
        Compare(GeneratedApi.Instance, WindowsPlatform.Of(platform)).AssertNone();

    [Fact]
    public void Every_constant_of_the_facts_is_declared_with_its_value()
    {
        var differences = new Differences("every platform");
        differences.CompareNames("constant", HeaderFacts.Constants.Keys, GeneratedApi.Instance.Constants.Keys);
        foreach (var (name, value) in HeaderFacts.Constants.Where(fact => GeneratedApi.Instance.Constants.ContainsKey(fact.Key)))
        {
            differences.Compare(name, "value", $"0x{value:X8}", $"0x{GeneratedApi.Instance.Constants[name]:X8}");
        }

        differences.AssertNone();
    }

    [Fact]
    public void A_member_that_is_too_narrow_on_one_platform_is_found_there()
    {
        var api = new GeneratedApi(SpecPages.All.Select(page => page.With(Narrow)));

        Assert.DoesNotContain(Compare(api, WindowsPlatform.X86).Found, text => text.StartsWith("LINEMESSAGE", StringComparison.Ordinal));
        Assert.Contains("LINEMESSAGE.dwCallbackInstance on x64: size should be 8, is 4", Compare(api, WindowsPlatform.X64).Found);
        Assert.Contains("LINEMESSAGE.dwParam1 on x64: offset should be 16, is 12", Compare(api, WindowsPlatform.X64).Found);
        Assert.Contains("LINEMESSAGE on x64: size should be 40, is 36", Compare(api, WindowsPlatform.X64).Found);
    }

    private static string Narrow(string page) =>
        page.Replace("DWORD_PTR dwCallbackInstance;", "DWORD dwCallbackInstance;", StringComparison.Ordinal);

    private static Differences Compare(GeneratedApi api, WindowsPlatform platform)
    {
        var calculator = new LayoutCalculator(platform);
        var differences = new Differences(platform.Name);
        foreach (var (name, fact) in HeaderFacts.Structures.Where(fact => fact.Key != Guid))
        {
            if (!api.Structures.TryGetValue(name, out var structure))
            {
                differences.CompareNames("structure", [name], []);
                continue;
            }

            var members = calculator.Members(structure).ToDictionary(member => $"{name}.{member.Name}");
            differences.Compare(name, "size", Pick(fact.Size, platform), calculator.SizeOf(structure));
            differences.CompareNames("member", fact.Members.Select(member => $"{name}.{member.Name}"), members.Keys);
            foreach (var member in fact.Members.Where(member => members.ContainsKey($"{name}.{member.Name}")))
            {
                var declared = members[$"{name}.{member.Name}"];
                differences.Compare($"{name}.{member.Name}", "offset", Pick(member.Offset, platform), declared.Offset);
                differences.Compare($"{name}.{member.Name}", "size", Pick(member.Size, platform), declared.Size);
            }
        }

        return differences;
    }

    private static int Pick((int X86, int X64) value, WindowsPlatform platform) => platform == WindowsPlatform.X86 ? value.X86 : value.X64;
}

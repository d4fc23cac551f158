using System.Reflection;
using Tapi.Generator.Reading.Keys;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Reading.Keys;

public class KnownKeysTests
{
    [Fact]
    public void The_table_has_every_key_once()
    {
        var fields = typeof(KnownKeys).GetFields(BindingFlags.Static | BindingFlags.Public)
            .Select(field => field.GetValue(null))
            .OfType<KnownKey>();

        Assert.Equal(fields, KnownKeys.All);
        Assert.Distinct(KnownKeys.All.Select(key => key.Name));
    }

    [Fact]
    public void Every_key_of_ours_is_on_some_page_of_its_kinds()
    {
        var texts = SpecPages.All.Select(page => page.Content).ToList();

        Assert.All(KnownKeys.All, key => Assert.Contains(texts, text => text.Contains($"\n{key.Name}:", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("initialize", "Initialize")]
    [InlineData("proxy-response", "ProxyResponse")]
    [InlineData("Release", "Other")]
    [InlineData(null, null)]
    public void A_role_is_one_of_the_table(string? value, string? role) =>
        Assert.Equal(role, KnownValues.FunctionRoleOf(value)?.ToString());
}

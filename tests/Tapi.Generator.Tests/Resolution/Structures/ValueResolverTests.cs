using Tapi.Generator.Resolution.Api;
using Tapi.Generator.Resolution.Structures;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Resolution.Structures;

public class ValueResolverTests
{
    private static readonly List<ValueItem> Items = TestCatalogue.AllPages.Pages
        .SelectMany(page => PageResolver.Resolve(page, TestCatalogue.AllPages))
        .OfType<ValueItem>()
        .ToList();

    // lineGetMessage is the application's own, and the objects speak Unicode.
    [Fact]
    public void A_structure_that_no_object_needs_has_no_record() => Assert.DoesNotContain(
        Items, item => item.Structure is "LINEMESSAGE" or "PHONEMESSAGE" or "LINEREQMAKECALL" or "LINEREQMEDIACALL");

    [Fact]
    public void Neither_the_size_of_the_structure_nor_what_is_reserved_is_a_property() => Assert.Equal(
        ["Wnd", "RequestId", "DeviceClass", "DeviceId", "DestAddress", "AppName", "CalledParty", "Comment"],
        Items.Single(item => item.Structure == "LINEREQMEDIACALLW").Properties.Select(property => property.Name));
}

using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Types;
using Tapi.Generator.Tests.Harness;
using Tapi.Testing.Facts;

namespace Tapi.Generator.Tests.Resolution.Types;

public class TypeResolverTests
{
    [Theory]
    [InlineData("DWORD", 0, "uint")]
    [InlineData("LONG", 0, "int")]
    [InlineData("LPDWORD", 0, "uint*")]
    [InlineData("HCALL", 0, "HCALL")]
    [InlineData("LPHCALL", 0, "HCALL*")]
    [InlineData("HWND", 0, "HWND")]
    [InlineData("LPHICON", 0, "HICON*")]
    [InlineData("DWORD_PTR", 0, "nuint")]
    [InlineData("LPGUID", 0, "Guid*")]
    [InlineData("GUID", 1, "Guid*")]
    [InlineData("LPCWSTR", 0, "char*")]
    [InlineData("LPSTR", 0, "byte*")]
    [InlineData("LPVOID", 0, "void*")]
    [InlineData("LPVOID", 1, "void**")]
    [InlineData("LPLINEDEVCAPS", 0, "LINEDEVCAPS*")]
    public void A_C_type_has_a_CSharp_type(string name, int pointers, string type) =>
        Assert.Equal(type, HeaderTypes.CSharp(new CType(name, pointers), TestCatalogue.AllPages));

    [Theory]
    [InlineData("FLOWSPEC")]
    [InlineData("LPFLOWSPEC")]
    [InlineData("dword")]
    [InlineData("H")]
    [InlineData("LP")]
    [InlineData("")]
    public void What_nothing_describes_has_none(string name) => Assert.Null(TypeResolver.Resolve(new CType(name), TestCatalogue.AllPages));

    [Fact]
    public void Every_plain_type_has_the_size_that_it_has_in_the_header()
    {
        var members = HeaderFacts.Structures.Values.SelectMany(structure => structure.Members)
            .Where(member => HeaderTypes.Of(member.Type).ArrayLength is null)
            .DistinctBy(member => member.Type)
            .Select(member => (Member: member, Type: TypeResolver.Resolve(HeaderTypes.Of(member.Type), HeaderCatalogue.Instance)))
            .Where(pair => pair.Type is not null)
            .ToList();

        Assert.InRange(members.Count, 15, 100);
        Assert.All(
            members,
            pair => Assert.Equal((pair.Member.Type, pair.Member.Size), (pair.Member.Type, (pair.Type!.Size.X86, pair.Type.Size.X64))));
    }

    [Fact]
    public void Every_parameter_type_of_the_header_is_known() => Assert.Empty(HeaderFacts.Functions.Values
        .SelectMany(function => function.Parameters)
        .Select(parameter => parameter.Type)
        .Where(type => TypeResolver.Resolve(HeaderTypes.Of(type), HeaderCatalogue.Instance) is null)
        .Distinct());
}

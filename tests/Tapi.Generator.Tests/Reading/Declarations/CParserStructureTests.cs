using Tapi.Generator.Reading.Declarations;

namespace Tapi.Generator.Tests.Reading.Declarations;

public class CParserStructureTests
{
    [Fact]
    public void A_typedef_has_a_name_and_members()
    {
        var typedef = Parse(
            "typedef struct linedialparams_tag { DWORD dwDialPause; DWORD dwDialSpeed; } LINEDIALPARAMS, *LPLINEDIALPARAMS;");

        Assert.Equal("LINEDIALPARAMS", typedef.Name);
        Assert.Equal(["dwDialPause", "dwDialSpeed"], typedef.Aggregate.Members.Select(member => member.Name));
        Assert.False(typedef.Aggregate.IsUnion);
    }

    [Fact]
    public void The_tag_may_be_missing() => Assert.Equal("X", Parse("typedef struct { DWORD a; } X;").Name);

    [Theory]
    [InlineData("BYTE a[1];", "BYTE[1]")]
    [InlineData("WCHAR a[TAPIMAXAPPNAMESIZE];", "WCHAR[TAPIMAXAPPNAMESIZE]")]
    [InlineData("const char *a;", "char*")]
    [InlineData("char *a[2];", "char*[2]")]
    public void A_field_may_be_an_array_or_a_pointer(string field, string type) =>
        Assert.Equal(type, Assert.Single(Parse($"typedef struct {{ {field} }} X;").Aggregate.Members).Type!.ToString());

    [Fact]
    public void Unions_and_structures_nest_with_and_without_names()
    {
        var members = Parse("typedef struct { DWORD a; union { struct { HAGENT hAgent; } CreateAgent; DWORD b; }; } X;").Aggregate.Members;
        var union = members[1];
        var part = union.Aggregate!.Members[0];

        Assert.Equal((string.Empty, true), (union.Name, union.Aggregate.IsUnion));
        Assert.Equal(("CreateAgent", false), (part.Name, part.Aggregate!.IsUnion));
        Assert.Equal("hAgent", Assert.Single(part.Aggregate.Members).Name);
        Assert.Equal("b", union.Aggregate.Members[1].Name);
    }

    [Fact]
    public void A_typedef_may_be_a_union() => Assert.True(Parse("typedef union { DWORD a; HANDLE b; } X;").Aggregate.IsUnion);

    [Fact]
    public void A_define_has_a_name_and_a_number() => Assert.Equal(new CDefine("LINE_REPLY", 12), CParser.Parse("#define LINE_REPLY 12L"));

    [Fact]
    public void Nesting_without_end_is_refused_and_does_not_overflow_the_stack()
    {
        var text = "typedef struct { " + string.Concat(Enumerable.Repeat("struct { ", 100_000));

        Assert.Equal("a flatter structure", Assert.Throws<CSyntaxException>(() => CParser.Parse(text)).Expected);
    }

    [Fact]
    public void Ten_levels_are_read()
    {
        var text = "typedef struct { " + string
            .Concat(Enumerable.Repeat("struct { ", 10)) + "DWORD a; " + string
            .Concat(Enumerable.Repeat("} p; ", 10)) + "} X;";

        Assert.Equal("X", Parse(text).Name);
    }

    [Theory]
    [InlineData("typedef DWORD X;", "X")]
    [InlineData("typedef struct x;", ";")]
    [InlineData("typedef struct { DWORD a } X;", "}")]
    [InlineData("typedef struct { DWORD a; ", "")]
    [InlineData("typedef struct { DWORD a; };", ";")]
    [InlineData("typedef struct { DWORD a[1; } X;", ";")]
    [InlineData("typedef struct { DWORD a:4; } X;", ":")]
    [InlineData("typedef struct { DWORD; } X;", ";")]
    [InlineData("#define LINE_REPLY", "")]
    [InlineData("#define LINE_REPLY twelve", "twelve")]
    [InlineData("#define 12", "12")]
    [InlineData("#include <tapi.h>", "include")]
    public void What_does_not_fit_is_named(string text, string token) =>
        Assert.Equal(token, Assert.Throws<CSyntaxException>(() => CParser.Parse(text)).Token.Text);

    private static CTypedef Parse(string text) => Assert.IsType<CTypedef>(CParser.Parse(text));
}

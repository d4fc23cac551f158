using Microsoft.CodeAnalysis;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Pipeline;

/// <summary>What must no longer be used says so to its caller, and nothing else in the generated code complains.</summary>
public class ObsoleteTests
{
    private static readonly TestPage Errors = SpecPages.Get("ne-tapi-lineerr.md");

    [Theory]
    [InlineData("lineNewDrop", "Superseded by lineNewDrop.")]
    [InlineData("yes", "It has no successor.")]
    public void A_function_is_obsolete_in_both_layers(string key, string expected)
    {
        var generation = Compiler.Generate([Errors, Function(key)], "class User { void Drop(Tapi.Line line) => line.OldDrop(); }");

        Assert.Equal(["CS0618"], generation.Complaints.Select(complaint => complaint.Id));
        Assert.Contains($"is obsolete: '{expected}'", generation.Complaints[0].ToString(), StringComparison.Ordinal);
        Assert.Equal(expected, Message(generation.Method("Line", "OldDrop")));
        Assert.Equal(expected, Message(generation.Method("Tapi32", "lineOldDrop")));
    }

    [Fact]
    public void A_function_without_the_key_is_not_obsolete()
    {
        var generation = Compiler.Generate([Errors, Function(string.Empty)], "class User { void Drop(Tapi.Line line) => line.OldDrop(); }");

        Assert.Empty(generation.Complaints);
        Assert.Null(Message(generation.Method("Line", "OldDrop")));
    }

    [Theory]
    [InlineData(
        "NS:tapi.lineold_tag",
        "## -syntax\n```C\ntypedef struct lineold_tag { DWORD dwOne; } LINEOLD;\n```\n## -struct-fields\n",
        "LINEOLD")]
    [InlineData("NE:tapi.LINEHOOK", "## -enum-fields\n### -field LINEHOOK_ONE:1\n", "LineHook")]
    [InlineData(
        "NM:tapi.LINE_HOOK",
        "## -syntax\n```C\n#define LINE_HOOK 99\n```\n## -parameters\n### -param hDevice [HLINE as line]\n",
        "LineHookMessage")]
    public void So_are_structures_groups_and_messages(string uid, string body, string type)
    {
        var page = new TestPage("old.md", $"---\nUID: {uid}\ntapi.obsolete: yes\n---\n{body}");
        var generation = Compiler.Generate([.. SpecPages.All, page]);

        Assert.Equal("It has no successor.", Message(generation.Compilation.GetTypeByMetadataName("Tapi." + type)!));
    }

    [Fact]
    public void A_constant_is_obsolete_and_so_is_the_method_that_stands_for_it()
    {
        var generation = Compiler.Generate(SpecPages.All);

        var modes = generation.Compilation.GetTypeByMetadataName("Tapi.LineRequestMode")!;
        Assert.Equal(
            ["Drop", "MediaCall"],
            modes.GetMembers().OfType<IFieldSymbol>().Where(field => Message(field) is not null).Select(field => field.Name).Order());
        Assert.Null(Message(generation.Method("LineApp", "GetRequestMakeCall")));
        Assert.Equal("It has no successor.", Message(generation.Method("LineApp", "GetRequestMediaCall")));
        Assert.Equal("It has no successor.", Message(generation.Compilation.GetTypeByMetadataName("Tapi.LINEREQMEDIACALLW")!));
    }

    private static TestPage Function(string obsolete) => new(
        "nf-old.md",
        $"---\nUID: NF:tapi.lineOldDrop\ntapi.obsolete: {obsolete}\ntapi.completion: returns\n---\n## -description\nEnds it.\n"
        + "## -syntax\n```C\nLONG lineOldDrop(HLINE hLine);\n```\n## -parameters\n### -param hLine [in]\nThe line.\n## -returns\nZero.\n");

    private static string? Message(ISymbol symbol) => symbol.GetAttributes()
        .Where(attribute => attribute.AttributeClass!.Name == nameof(ObsoleteAttribute))
        .Select(attribute => (string?)attribute.ConstructorArguments[0].Value)
        .SingleOrDefault();
}

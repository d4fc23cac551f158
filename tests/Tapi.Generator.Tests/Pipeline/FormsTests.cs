using Tapi.Generator.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Pipeline;

/// <summary>The neutral, A and W forms of one function are one API; a neutral export takes ANSI text.</summary>
public class FormsTests
{
    private static readonly IReadOnlyList<TestPage> Others = SpecPages.All
        .Where(page => page.Path != "nf-tapi-linedialw.md")
        .ToList();

    [Fact]
    public void Three_pages_give_one_method_and_the_W_export()
    {
        var generation = Compiler.Generate([.. Others, Page("lineDial"), Page("lineDialA"), Page("lineDialW")]);

        Assert.Empty(generation.Complaints);
        Assert.Equal(["Functions.lineDialW.g.cs"], RawFiles(generation));
        Assert.Contains("Native.lineDialW(", generation.Text("Functions.lineDialW.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void With_TapiAnsi_three_pages_give_three_exports_and_one_method()
    {
        var generation = Compiler.Generate(
            [.. Others, Page("lineDial"), Page("lineDialA"), Page("lineDialW")], options: TestOptions.Of("TapiAnsi", "true"));

        Assert.Empty(generation.Complaints);
        Assert.Equal(["Functions.lineDial.g.cs", "Functions.lineDialA.g.cs", "Functions.lineDialW.g.cs"], RawFiles(generation));
        Assert.Equal("byte*", generation.Method("Tapi32", "lineDial").Parameters[1].Type.ToDisplayString());
        Assert.Equal("byte*", generation.Method("Tapi32", "lineDialA").Parameters[1].Type.ToDisplayString());
        Assert.Equal("char*", generation.Method("Tapi32", "lineDialW").Parameters[1].Type.ToDisplayString());
        Assert.Single(generation.Methods("Call", "DialAsync"));
    }

    [Fact]
    public void A_neutral_page_alone_is_bound_as_the_ANSI_export()
    {
        var generation = Compiler.Generate([.. Others, Page("lineDial")]);

        Assert.Empty(generation.Complaints);
        Assert.Equal(["Functions.lineDial.g.cs"], RawFiles(generation));
        Assert.Equal("byte*", generation.Method("Tapi32", "lineDial").Parameters[1].Type.ToDisplayString());
        Assert.Equal("string", generation.Method("Call", "DialAsync").Parameters[0].Type.ToDisplayString());
        Assert.Contains("NativeText.ToAnsi(destAddress)", generation.Text("Functions.lineDial.g.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_published_pages_of_one_function_give_one_API()
    {
        TestPage[] pages =
        [
            SharedReference.Require("sdk-api/nf-tapi-lineblindtransfer.md"),
            SharedReference.Require("sdk-api/nf-tapi-lineblindtransfera.md"),
            SharedReference.Require("sdk-api/nf-tapi-lineblindtransferw.md"),
        ];

        var generation = Compiler.Generate([.. SpecPages.All.Where(page => page.Path != "nf-tapi-lineblindtransferw.md"), .. pages]);

        Assert.Empty(generation.Complaints);
        Assert.Single(generation.Files, file => file.StartsWith("Functions.lineBlindTransfer", StringComparison.Ordinal));
        Assert.Single(generation.Methods("Call", "BlindTransferAsync"));
    }

    [Fact]
    public void All_published_function_pages_together_compile_with_the_headers_types()
    {
        var published = SharedReference.Pages("sdk-api", "nf-");
        Assert.SkipWhen(published.Count == 0, "the public reference pages are not on this machine");
        var own = SpecPages.All.Where(page => !page.Path.StartsWith("nf-", StringComparison.Ordinal));

        var generation = Compiler.Generate([.. own, .. published], options: TestOptions.Of("TapiAnsi", "true"));

        Assert.Null(generation.Result.Exception);
        Assert.Empty(generation.Complaints);
        var reference = Compiler.Generate(SpecPages.All, options: TestOptions.Of("TapiAnsi", "true"));
        foreach (var file in generation.Files.Where(file => file.StartsWith("Functions.", StringComparison.Ordinal)))
        {
            var export = file.Split('.')[1];
            Assert.Equal(Types(reference, export), Types(generation, export));
        }

        static IEnumerable<string> Types(Generation generation, string export) =>
            generation.Method("Tapi32", export).Parameters.Select(parameter => $"{export} {parameter.Type.ToDisplayString()}");
    }

    private static IEnumerable<string> RawFiles(Generation generation) =>
        generation.Files.Where(file => file.StartsWith("Functions.lineDial", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>A page as the public reference has it: one for each form, without a declaration.</summary>
    private static TestPage Page(string export) => new($"{export}.md", $"""
        ---
        UID: NF:tapi.{export}
        req.unicode-ansi: lineDialW (Unicode) and lineDialA (ANSI)
        api_name:
        - lineDial
        - lineDialA
        - lineDialW
        ---
        ## -description
        The lineDial function dials.
        ## -parameters
        ### -param hCall
        Handle to the call.
        ### -param lpszDestAddress
        Pointer to a text.
        ### -param dwCountryCode
        The country.
        ## -returns
        Returns a positive request identifier, or LINEERR_INVALCALLHANDLE.
        """);
}

using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Tapi.Generator.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Generator.Tests.Pipeline;

/// <summary>
/// lineCreateAgentSession: the project's own page, and the published page as it is, untyped and with damaged front matter.
/// </summary>
public class SeedPageTests
{
    private const string PageName = "nf-tapi-linecreateagentsessionw.md";

    // What the header declares: HLINE, HAGENT, LPWSTR, DWORD, LPGUID, LPHAGENTSESSION.
    private const string RawSignature =
        "int Tapi.Tapi32.lineCreateAgentSessionW(Tapi.HLINE hLine, Tapi.HAGENT hAgent, char* lpszAgentPIN, uint dwWorkingAddressID, "
        + "System.Guid* lpGroupID, Tapi.HAGENTSESSION* lphAgentSession)";

    private const string MethodSignature =
        "System.Threading.Tasks.Task<Tapi.HAGENTSESSION> Tapi.Line.CreateAgentSessionAsync(Tapi.HAGENT agent, string? agentPin, uint "
        + "workingAddressId, System.Guid groupId, System.Threading.CancellationToken cancellationToken = "
        + "default(System.Threading.CancellationToken))";

    private static readonly string[] DocumentedErrors =
    [
        "LINEERR_INVALLINEHANDLE", "LINEERR_INVALPARAM", "LINEERR_NOMEM", "LINEERR_OPERATIONFAILED", "LINEERR_OPERATIONUNAVAIL",
        "LINEERR_RESOURCEUNAVAIL", "LINEERR_UNINITIALIZED",
    ];

    [Fact]
    public void The_page_alone_gives_the_raw_function()
    {
        var generation = Compiler.Generate([SpecPages.Get(PageName)]);

        Assert.Empty(generation.Complaints);
        Assert.Equal(RawSignature, Signature(generation.Method("Tapi32", "lineCreateAgentSessionW")));
        Assert.DoesNotContain(generation.Files, file => file.StartsWith("Line.", StringComparison.Ordinal));
    }

    [Fact]
    public void With_the_error_page_it_gives_the_asynchronous_method()
    {
        var generation = Compiler.Generate([SpecPages.Get(PageName), SpecPages.Get("ne-tapi-lineerr.md")]);

        Assert.Empty(generation.Complaints);
        Assert.Equal(MethodSignature, Signature(generation.Method("Line", "CreateAgentSessionAsync")));
    }

    [Fact]
    public void The_published_page_gives_the_same_raw_function()
    {
        var generation = Compiler.Generate([SharedReference.Require("seed-lineCreateAgentSessionW.md")]);

        Assert.Empty(generation.Complaints);
        Assert.Equal(RawSignature, Signature(generation.Method("Tapi32", "lineCreateAgentSessionW")));
    }

    [Fact]
    public void The_published_page_gives_the_same_method_with_its_documentation()
    {
        var seed = SharedReference.Require("seed-lineCreateAgentSessionW.md");

        var generation = Compiler.Generate([seed, SpecPages.Get("ne-tapi-lineerr.md")]);

        Assert.Empty(generation.Complaints);
        var method = generation.Method("Line", "CreateAgentSessionAsync");
        Assert.Equal(MethodSignature, Signature(method));
        var docs = XElement.Parse(method.GetDocumentationCommentXml()!);
        var summary = docs.Element("summary")!;
        Assert.StartsWith("The  function creates a new AgentSession object.", summary.Value.Trim(), StringComparison.Ordinal);
        Assert.StartsWith(
            "M:Tapi.Line.CreateAgentSessionAsync(", summary.Element("see")!.Attribute("cref")!.Value, StringComparison.Ordinal);
        Assert.Equal(
            ["agent", "agentPin", "workingAddressId", "groupId", "cancellationToken"],
            docs.Elements("param").Select(parameter => parameter.Attribute("name")!.Value));
        Assert.All(docs.Elements("param"), parameter => Assert.NotEmpty(parameter.Value));
        Assert.All(DocumentedErrors, error => Assert.Contains($"({error})", docs.Element("exception")!.Value, StringComparison.Ordinal));
        Assert.Equal(DocumentedErrors.Length, docs.Element("exception")!.Elements("see").Count());
        Assert.Equal(
            "https://learn.microsoft.com/windows/win32/api/tapi/nf-tapi-linecreateagentsessionw",
            docs.Element("seealso")!.Attribute("href")!.Value);
    }

    [Fact]
    public async Task The_published_page_has_no_problem() =>
        Assert.Empty(
            await Compiler.AnalyzeAsync(
                [SharedReference.Require("seed-lineCreateAgentSessionW.md"), SpecPages.Get("ne-tapi-lineerr.md")]));

    internal static string Signature(IMethodSymbol method) => method.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat
        .WithMemberOptions(
            SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeContainingType
            | SymbolDisplayMemberOptions.IncludeParameters)
        .WithParameterOptions(
            SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue)
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier));
}

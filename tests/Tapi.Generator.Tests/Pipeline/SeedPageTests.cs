using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Tapi.Generator.Tests.Harness;

namespace Tapi.Generator.Tests.Pipeline;

/// <summary>The project's own page of lineCreateAgentSession, with and without its syntax section.</summary>
public class SeedPageTests
{
    private const string PageName = "nf-tapi-linecreateagentsessionw.md";

    [Fact]
    public void The_page_alone_gives_the_raw_function()
    {
        var generation = Compiler.Generate([Repository.SpecPage(PageName)]);

        Assert.Empty(generation.Complaints);
        Assert.Equal(
            "int Tapi.Tapi32.lineCreateAgentSessionW(Tapi.HLINE hLine, Tapi.HAGENT hAgent, char* lpszAgentPIN, uint dwWorkingAddressID, System.Guid* lpGroupID, Tapi.HAGENTSESSION* lphAgentSession)",
            Signature(generation.Method("Tapi32", "lineCreateAgentSessionW")));
        Assert.DoesNotContain(generation.Files, file => file.StartsWith("Line.", StringComparison.Ordinal));
    }

    [Fact]
    public void With_the_error_page_it_gives_the_asynchronous_method()
    {
        var generation = Compiler.Generate([Repository.SpecPage(PageName), Repository.SpecPage("ne-tapi-lineerr.md")]);

        Assert.Empty(generation.Complaints);
        Assert.Equal(
            "System.Threading.Tasks.Task<Tapi.HAGENTSESSION> Tapi.Line.CreateAgentSessionAsync(Tapi.HAGENT agent, string? agentPin, uint workingAddressId, System.Guid groupId, System.Threading.CancellationToken cancellationToken = default(System.Threading.CancellationToken))",
            Signature(generation.Method("Line", "CreateAgentSessionAsync")));
    }

    internal static string Signature(IMethodSymbol method) => method.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat
        .WithMemberOptions(SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeParameters)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeDefaultValue)
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier));
}

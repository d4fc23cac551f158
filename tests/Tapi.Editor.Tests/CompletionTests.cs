using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Completion;

namespace Tapi.Editor.Tests;

/// <summary>What an editor offers after the dot of an object.</summary>
public class CompletionTests(EditorProject editor)
{
    private static readonly string[] OfObject = ["Equals", "GetHashCode", "GetType", "ToString"];

    // An extension of the framework for everything that is disposed asynchronously.
    private const string OfFramework = "ConfigureAwait";

    public static TheoryData<string, string> Objects => new()
    {
        { "app", "LineApp" }, { "device", "LineDevice" }, { "line", "Line" }, { "call", "Call" },
        { "phoneApp", "PhoneApp" }, { "phoneDevice", "PhoneDevice" }, { "phone", "Phone" },
    };

    [Theory]
    [MemberData(nameof(Objects))]
    public async Task Everything_offered_is_documented(string name, string type)
    {
        var problems = new List<string>();
        foreach (var (item, description) in await DescribedAsync(name))
        {
            var lines = description.Split('\n', 2);
            Assert.Matches($@"\b(?:{type}|TapiObject|TapiApplication)\.{item.DisplayText}\b", lines[0]);
            problems.AddRange(Documentation.ProblemsOfText(lines.Length > 1 ? lines[1] : string.Empty)
                .Select(problem => $"{item.DisplayText}: {problem}"));
        }

        Report.None(problems);
    }

    [Theory]
    [MemberData(nameof(Objects))]
    public async Task Of_the_runtime_it_offers_only_what_users_call(string name, string type)
    {
        string[] expected = type.EndsWith("App", StringComparison.Ordinal)
            ?
            [
                "Completion", "Counters", "Dispose", "DisposeAsync", "HandlerContext", "HandlerFailed", "IsShutDown", "LiveObjects",
                "Lost", "MessageLimit", "PendingRequests", "ReadMessagesAsync", "ShutDown", "SlowHandlerThreshold",
            ]
            : type.EndsWith("Device", StringComparison.Ordinal) ? [] : ["DisposeAsync", "IsReleased", "Released"];

        var described = await DescribedAsync(name);
        var inherited = described.Where(item => item.Description.Split('\n')[0].Contains(
            "Tapi" + (expected.Length > 4 ? "Application." : "Object."), StringComparison.Ordinal));

        Assert.Equal(expected, inherited.Select(item => item.Item.DisplayText));
    }

    [Theory]
    [InlineData("line", "MakeCallAsync", "GetAddressStatus", "ForwardAsync", "CreateAgentSessionAsync", "Close", "AppNewCall")]
    [InlineData("call", "AnswerAsync", "DropAsync", "GatherDigitsAsync", "GetCallInfo", "CallState")]
    [InlineData("app", "GetDevice", "SetCurrentLocation", "ShutDown")]
    [InlineData("device", "Open", "GetDevCaps", "TranslateAddress")]
    public async Task The_functions_and_messages_of_the_pages_are_offered(string name, params string[] expected)
    {
        var offered = (await DescribedAsync(name)).Select(item => item.Item.DisplayText);

        Assert.Superset(expected.ToHashSet(), offered.ToHashSet());
    }

    [Fact]
    public async Task An_object_initializer_offers_the_members_of_a_parameter_object()
    {
        var (_, _, items) = await OfferedAsync("_ = new LineCallParams { $$ };");

        Assert.Contains("MediaMode", items.Select(item => item.DisplayText));
        Assert.DoesNotContain("Write", items.Select(item => item.DisplayText));
    }

    private async Task<IReadOnlyList<(CompletionItem Item, string Description)>> DescribedAsync(string name)
    {
        var (document, service, items) = await OfferedAsync(name + ".$$");
        var described = new List<(CompletionItem, string)>();
        foreach (var item in items.Where(item => !OfObject.Contains(item.DisplayText) && item.DisplayText != OfFramework))
        {
            described.Add((item, (await service.GetDescriptionAsync(document, item))!.Text));
        }

        return described;
    }

    private async Task<(Document Document, CompletionService Service, IReadOnlyList<CompletionItem> Items)> OfferedAsync(string statement)
    {
        var (document, position) = editor.TypeStatement(statement);
        var service = CompletionService.GetService(document)!;
        var list = await service.GetCompletionsAsync(document, position);
        return (document, service, list.ItemsList);
    }
}

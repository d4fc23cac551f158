using Tapi.Generator.Model;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Reading;

/// <summary>The values of <c>tapi.role</c>.</summary>
internal static class RoleValues
{
    public static FunctionRole? OfFunction(SpecPage page) => page.FrontMatter.Value("tapi.role") switch
    {
        null => null,
        "initialize" => FunctionRole.Initialize,
        "messages" => FunctionRole.Messages,
        "negotiate" => FunctionRole.Negotiate,
        "release" => FunctionRole.Release,
        "drop" => FunctionRole.Drop,
        "proxy-response" => FunctionRole.ProxyResponse,
        "proxy-message" => FunctionRole.ProxyMessage,
        _ => FunctionRole.Other,
    };

    public static MessageRole? OfMessage(SpecPage page) => page.FrontMatter.Value("tapi.role") switch
    {
        null => null,
        "reply" => MessageRole.Reply,
        "proxy-request" => MessageRole.ProxyRequest,
        "proxy-report" => MessageRole.ProxyReport,
        _ => MessageRole.Other,
    };
}

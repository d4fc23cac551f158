namespace Tapi.Generator.Resolution.Messages;

/// <summary>The values of <c>tapi.role</c> on message pages.</summary>
internal static class MessageRoles
{
    public const string Reply = "reply";
    public const string ProxyRequest = "proxy-request";
}

namespace Tapi.Generator.Resolution.Functions;

/// <summary>The values of <c>tapi.role</c> on function pages: what the object layer does with a function besides calling it.</summary>
internal static class FunctionRoles
{
    public const string Initialize = "initialize";
    public const string Messages = "messages";
    public const string Negotiate = "negotiate";
    public const string Release = "release";
    public const string Drop = "drop";
    public const string ProxyResponse = "proxy-response";
}

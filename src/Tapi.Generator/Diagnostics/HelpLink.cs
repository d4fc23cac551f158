namespace Tapi.Generator.Diagnostics;

/// <summary>Where the page of a rule can be read.</summary>
internal static class HelpLink
{
    private const string Root = "https://github.com/tapi-bindings/tapi-bindings/blob/main/specs/rules/";

    public static string Of(string id) => $"{Root}{id}.md";
}

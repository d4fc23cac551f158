namespace Tapi.Generator.Common;

/// <summary>What the header's names say by their form.</summary>
internal static class HeaderName
{
    /// <summary>The family of <c>lineMakeCall</c> is <c>line</c>.</summary>
    public static string FamilyOfFunction(string name) => new(name.TakeWhile(char.IsLower).ToArray());

    /// <summary>The family of <c>LINE_CALLSTATE</c> is <c>line</c>.</summary>
    public static string FamilyOfMessage(string name)
    {
        var underscore = name.IndexOf('_');
        return (underscore < 0 ? name : name.Substring(0, underscore)).ToLowerInvariant();
    }

    /// <summary><c>LINE_CALLSTATE</c> without its family is <c>CALLSTATE</c>.</summary>
    public static string WithoutFamily(string message) => message.Substring(message.IndexOf('_') + 1);
}

using System.Text.RegularExpressions;

namespace Tapi.Generator.Tests.Harness;

/// <summary>Takes away what the project's pages add to the published format: the declaration and the notes.</summary>
internal static partial class UntypedPage
{
    public static string Of(string text) => Notes().Replace(Syntax().Replace(text, string.Empty), "$1");

    [GeneratedRegex(@"^## -syntax\s*$.*?(?=^## -)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Syntax();

    [GeneratedRegex(@"^(### -(?:param|field) \S+) *\[[^\]]*\] *$", RegexOptions.Multiline)]
    private static partial Regex Notes();
}

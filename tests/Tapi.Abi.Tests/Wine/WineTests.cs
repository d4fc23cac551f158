using System.Globalization;
using System.Text.RegularExpressions;
using Tapi.Abi.Tests.Layout;
using Tapi.Abi.Tests.Mingw;

namespace Tapi.Abi.Tests.Wine;

/// <summary>
/// Programs for Windows call a native library that was compiled against tapi.h and checks what arrives: every export, every member of a
/// structure, callbacks, and one call through the object layer.
/// </summary>
public partial class WineTests
{
    [Theory]
    [MemberData(nameof(WindowsPlatform.Names), MemberType = typeof(WindowsPlatform))]
    public void Everything_that_crosses_the_border_to_a_native_library_arrives(string name)
    {
        var platform = WindowsPlatform.Of(name);
        MingwCompiler.Require(platform);
        var wine = WineLauncher.Require(platform);
        using var program = WindowsProgram.Build(platform);

        var output = wine.Run(program.File);

        var summary = Summary().Match(output);
        Assert.True(summary.Success, $"the program did not come to its end:\n{output}");
        Assert.True(summary.Groups[2].Value == "0", output);
        Assert.True(int.Parse(summary.Groups[1].Value, CultureInfo.InvariantCulture) > Least(), output);
    }

    /// <summary>One check for each export and two for each member, and the callbacks and the story on top.</summary>
    private static int Least()
    {
        var numbers = new SharedNumbers();
        return numbers.Functions.Count + (2 * numbers.Members.Count);
    }

    [GeneratedRegex(@"^(\d+) passed, (\d+) failed\s*\z", RegexOptions.Multiline)]
    private static partial Regex Summary();
}

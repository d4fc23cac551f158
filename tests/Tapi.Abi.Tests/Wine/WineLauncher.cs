using Tapi.Abi.Tests.Layout;
using Tapi.Abi.Tests.Mingw;

namespace Tapi.Abi.Tests.Wine;

/// <summary>Runs Windows programs with what <c>.ci/wine.sh</c> prepared.</summary>
internal sealed class WineLauncher
{
    /// <summary>The folder that <c>.ci/wine.sh</c> made.</summary>
    private const string FolderVariable = "TAPI_WINE";

    /// <summary>With the value 1, a machine without Wine fails the tests that need it.</summary>
    private const string RequiredVariable = "TAPI_REQUIRE_WINE";

    private const int TimedOut = 124;

    private readonly string _program;

    private WineLauncher(string program) => _program = program;

    /// <summary>Wine for one platform; without it the test is skipped, or fails where it is required.</summary>
    public static WineLauncher Require(WindowsPlatform platform)
    {
        var folder = Environment.GetEnvironmentVariable(FolderVariable);
        var program = Path.Combine(folder ?? string.Empty, "run-" + platform.Name);
        if (!string.IsNullOrEmpty(folder) && File.Exists(program))
        {
            return new WineLauncher(program);
        }

        var reason = string.IsNullOrEmpty(folder) ? $"{FolderVariable} is not set" : $"{program} does not exist";
        if (Environment.GetEnvironmentVariable(RequiredVariable) == "1")
        {
            Assert.Fail($"{reason}, and {RequiredVariable} is 1");
        }

        Assert.Skip($"{reason}; on Debian: .ci/wine.sh FOLDER, then {FolderVariable}=FOLDER (with {RequiredVariable}=1 this is a failure)");
        return null!;
    }

    /// <summary>Runs a program to its end and gives what it wrote; only the exit code 0 is good.</summary>
    public string Run(string program)
    {
        var result = Tool.Run(_program, [program]);
        Assert.True(result is not null, $"{_program} cannot be started");
        Assert.True(result.ExitCode != TimedOut, $"{program} did not end in time:\n{result.Output}");
        Assert.True(result.ExitCode == 0, $"{program} ended with {result.ExitCode}:\n{result.Output}");
        return result.Output;
    }
}

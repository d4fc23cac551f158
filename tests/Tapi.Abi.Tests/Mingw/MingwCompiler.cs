using System.Collections.Concurrent;
using Tapi.Abi.Tests.Layout;

namespace Tapi.Abi.Tests.Mingw;

/// <summary>The mingw-w64 C compiler for one platform, with the tapi.h that belongs to it.</summary>
internal sealed class MingwCompiler
{
    /// <summary>With the value 1, a machine without the compilers fails the tests that need them.</summary>
    private const string RequiredVariable = "TAPI_REQUIRE_MINGW";

    private const string Includes = "#include <windows.h>\n#include <tapi.h>\n";

    private static readonly ConcurrentDictionary<string, string?> Problems = new(StringComparer.Ordinal);

    private readonly string _program;

    private MingwCompiler(WindowsPlatform platform) => _program = platform.Target + "-gcc";

    /// <summary>The compiler; without it the test is skipped, or fails where it is required.</summary>
    public static MingwCompiler Require(WindowsPlatform platform)
    {
        var compiler = new MingwCompiler(platform);
        if (Problems.GetOrAdd(compiler._program, Problem) is { } problem)
        {
            Missing(problem);
        }

        return compiler;
    }

    /// <summary>The text of tapi.h and of everything it includes, with line markers and macro definitions.</summary>
    public string Preprocess() => Run(["-x", "c", "-E", "-dD", "-"], Includes);

    /// <summary>The assembler text of C source that follows the includes.</summary>
    public string Assemble(string source) => Run(["-x", "c", "-S", "-o", "-", "-"], Includes + source);

    /// <summary>What nm prints about a library that the linker would find.</summary>
    public string Symbols(string library)
    {
        var path = Run(["-print-file-name=" + library]).Trim();
        var nm = Run(["-print-prog-name=nm"]).Trim();
        var result = Tool.Run(nm, [path]);
        Assert.True(result?.ExitCode == 0, $"{nm} {path}: {result?.Errors ?? "not on this machine"}");
        return result!.Output;
    }

    private string Run(IReadOnlyList<string> arguments, string input = "")
    {
        var result = Tool.Run(_program, arguments, input);
        Assert.True(result?.ExitCode == 0, $"{_program} {string.Join(' ', arguments)}: {result?.Errors}");
        return result!.Output;
    }

    /// <summary>Why the compiler cannot be used, or null when it can.</summary>
    private static string? Problem(string program) => Tool.Run(program, ["-x", "c", "-fsyntax-only", "-"], Includes) switch
    {
        null => $"{program} is not on this machine",
        { ExitCode: not 0, Errors: var errors } => $"{program} cannot compile tapi.h: {errors}",
        _ => null,
    };

    private static void Missing(string reason)
    {
        if (Environment.GetEnvironmentVariable(RequiredVariable) == "1")
        {
            Assert.Fail($"{reason}, and {RequiredVariable} is 1");
        }

        Assert.Skip(
            $"{reason}; on Debian: apt-get install gcc-mingw-w64-i686 gcc-mingw-w64-x86-64 (with {RequiredVariable}=1 this is a failure)");
    }
}

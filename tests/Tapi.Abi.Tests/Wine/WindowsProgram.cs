using Tapi.Abi.Tests.Bindings;
using Tapi.Abi.Tests.Layout;
using Tapi.Abi.Tests.Mingw;
using Tapi.Testing;

namespace Tapi.Abi.Tests.Wine;

/// <summary>A program for Windows that uses the bindings, in a folder of its own together with the native libraries it calls.</summary>
internal sealed class WindowsProgram : IDisposable
{
    private static readonly string Home = AppContext.BaseDirectory;

    private static readonly string Sources = Path.Combine(Home, "Wine", "Program");

    private readonly WindowsPlatform _platform;
    private readonly string _folder;

    private WindowsProgram(WindowsPlatform platform, string folder) => (_platform, _folder) = (platform, folder);

    public string File => Path.Combine(Output, "Consumer.exe");

    private string Output => Path.Combine(_folder, "out");

    public static WindowsProgram Build(WindowsPlatform platform)
    {
        var program = new WindowsProgram(platform, Directory.CreateTempSubdirectory("tapi-wine-").FullName);
        try
        {
            var numbers = new SharedNumbers();
            program.Publish(ManagedSource.Generate(numbers, new GeneratedApi(SpecPages.All, TestOptions.Of("TapiAnsi", "true"))));
            program.Compile("tapi32", NativeSource.Generate(numbers));
            program.Compile("story", string.Empty);
            program.Compile("phone", string.Empty);
            return program;
        }
        catch
        {
            program.Dispose();
            throw;
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Publish(string source)
    {
        foreach (var path in Directory.GetFiles(Sources).Where(path => !path.EndsWith(".c", StringComparison.Ordinal)))
        {
            System.IO.File.Copy(path, Path.Combine(_folder, Path.GetFileName(path)));
        }

        System.IO.File.WriteAllText(Path.Combine(_folder, "Generated.cs"), source);
        Run("dotnet", ["publish", Path.Combine(_folder, "Consumer.csproj"), "-c", "Release", "-r", "win-" + _platform.Name, "-o", Output,
            "-p:TapiHome=" + Home, "-nodeReuse:false", "-v", "q", "-nologo"]);
    }

    /// <summary>
    /// Without a list of exports the linker exports every function; <c>--kill-at</c> takes the argument bytes off their names.
    /// </summary>
    private void Compile(string library, string generated)
    {
        var source = Path.Combine(_folder, library + ".c");
        System.IO.File.WriteAllText(source, System.IO.File.ReadAllText(Path.Combine(Sources, library + ".c")) + generated);
        Run(
            _platform.Target + "-gcc",
            ["-shared", "-O1", "-Wall", "-Werror", source, "-o", Path.Combine(Output, library + ".dll"), "-Wl,--kill-at"]);
    }

    private static void Run(string program, string[] arguments)
    {
        var result = Tool.Run(program, arguments);
        Assert.True(result is not null, $"{program} is not on this machine");
        Assert.True(result.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {result.Output}{result.Errors}");
    }
}

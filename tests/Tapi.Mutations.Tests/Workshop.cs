using System.Diagnostics;
using Tapi.Mutations.Tests.Edits;
using Tapi.Testing;

namespace Tapi.Mutations.Tests;

/// <summary>A copy of the runtime and its tests, in which faults are put one after another.</summary>
internal sealed class Workshop : IDisposable
{
    private const string Runtime = "src/Tapi.Runtime";
    private static readonly string[] Parts =
        [Runtime, "tests/Tapi.Runtime.Tests", "tests/Tapi.Schedules.Tests", "Directory.Build.props", "Directory.Build.targets",
            "Directory.Packages.props", "global.json", "tests/Directory.Build.props", ".editorconfig"];

    private readonly string _root = Directory.CreateTempSubdirectory("tapi-mutations-").FullName;

    public Workshop()
    {
        foreach (var part in Parts.Select(part => part.Replace('/', Path.DirectorySeparatorChar)))
        {
            Copy(Repository.PathOf(part), Path.Combine(_root, part));
        }
    }

    /// <summary>The text of a file of the runtime.</summary>
    public static string Read(Edit edit) => File.ReadAllText(Repository.PathOf(Runtime, edit.File)).ReplaceLineEndings("\n");

    /// <summary>Returns who notices the fault, or null.</summary>
    public string? FindWitness(Edit edit)
    {
        var path = Path.Combine(_root, Runtime, edit.File);
        var text = Read(edit);
        try
        {
            File.WriteAllText(path, text.Replace(edit.Find, edit.Replace));
            return edit.IsRace
                ? Fails("Tapi.Schedules.Tests", isLong: true)
                : Fails("Tapi.Runtime.Tests", isLong: false) ?? Fails("Tapi.Schedules.Tests", isLong: false);
        }
        finally
        {
            File.WriteAllText(path, text);
        }
    }

    /// <summary>Returns what fails where there is no fault, or null.</summary>
    public string? FindFailure() => Fails("Tapi.Runtime.Tests", isLong: false) ?? Fails("Tapi.Schedules.Tests", isLong: false);

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private static void Copy(string from, string to)
    {
        if (File.Exists(from))
        {
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to);
            return;
        }

        foreach (var path in Directory.Exists(from) ? Directory.GetFiles(from, "*", SearchOption.AllDirectories) : [])
        {
            var relative = Path.GetRelativePath(from, path);
            if (relative.Split(Path.DirectorySeparatorChar)[0] is not ("bin" or "obj"))
            {
                Copy(path, Path.Combine(to, relative));
            }
        }
    }

    private string? Fails(string project, bool isLong)
    {
        var folder = Path.Combine(_root, "tests", project);
        var build = Run("dotnet", ["build", folder, "-v", "q", "--nologo", "-p:TreatWarningsAsErrors=false"], isLong: false);
        if (build.Code != 0)
        {
            throw new InvalidOperationException($"A fault that does not compile proves nothing:\n{build.Output}");
        }

        var tests = Run(Path.Combine(folder, "bin", "Debug", "net10.0", project), ["-stopOnFail"], isLong);
        return tests.Code == 0 ? null : project;
    }

    private static (int Code, string Output) Run(string program, string[] arguments, bool isLong)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true };
        start.Environment["TAPI_LONG"] = isLong ? "1" : "0";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();

        // A fault may hang the tests: that is noticed, too.
        if (!process.WaitForExit(TimeSpan.FromMinutes(4)))
        {
            process.Kill(entireProcessTree: true);
            return (-1, "It hung.");
        }

        return (process.ExitCode, output.Result);
    }
}

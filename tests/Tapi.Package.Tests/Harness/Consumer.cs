namespace Tapi.Package.Tests.Harness;

/// <summary>
/// A stranger's projects that use the packages: a folder with an empty package cache and the packed packages as one more source.
/// </summary>
internal sealed class Consumer
{
    private readonly string _folder;
    private readonly Dotnet _dotnet;

    public Consumer(string folder, string packages, string packageCache)
    {
        _folder = folder;
        _dotnet = new Dotnet(folder, packageCache);
        Write(
            "nuget.config", $"""<configuration><packageSources><add key="packed" value="{packages}" /></packageSources></configuration>""");
    }

    public void Write(string name, string text) => Write(name, System.Text.Encoding.UTF8.GetBytes(text));

    public void Write(string name, byte[] content)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    /// <summary>Restores, and builds with warnings as errors.</summary>
    public Task<string> BuildAsync(params string[] arguments) => _dotnet.RunAsync(["build", "-warnaserror", "-nologo", .. arguments]);

    /// <summary>Restores, and builds; warnings are none of this test's business.</summary>
    public Task<string> BuildQuietlyAsync(params string[] arguments) => _dotnet.RunAsync(["build", "-nologo", .. arguments]);

    /// <summary>Builds what must not build, and gives what the compiler said.</summary>
    public Task<string> FailToBuildAsync(params string[] arguments) => _dotnet.FailAsync(["build", "-nologo", .. arguments]);

    /// <summary>Restores, runs targets, and gives the items of a kind as JSON.</summary>
    public Task<string> ItemsAsync(string kind, string targets, params string[] arguments) =>
        _dotnet.RunAsync(["msbuild", "-restore", "-nologo", "-t:" + targets, "-getItem:" + kind, .. arguments]);

    /// <summary>Restores, and applies the fixes of a rule to the whole project, as one does from the command line.</summary>
    public async Task FormatAsync(string id)
    {
        await _dotnet.RunAsync("restore", "-nologo");
        await _dotnet.RunAsync("format", "analyzers", "--no-restore", "--diagnostics", id);
    }

    /// <summary>The text of a file.</summary>
    public string Read(string name) => File.ReadAllText(Path.Combine(_folder, name));

    /// <summary>The size of a file in bytes.</summary>
    public long SizeOf(string name) => new FileInfo(Path.Combine(_folder, name)).Length;

    /// <summary>A generated file that the build wrote to disk.</summary>
    public string Generated(string hintName) =>
        File.ReadAllText(Directory.GetFiles(_folder, hintName, SearchOption.AllDirectories).Single());

    public Task<string> RunAsync(params string[] arguments) => _dotnet.RunAsync(["run", "--no-build", .. arguments]);

    public Task<string> PublishAsync(params string[] arguments) => _dotnet.RunAsync(["publish", "-warnaserror", "-nologo", .. arguments]);

    /// <summary>Runs a program that was published, and gives what it printed.</summary>
    public Task<string> ExecuteAsync(string program) => _dotnet.ExecuteAsync(Path.Combine(_folder, program));
}

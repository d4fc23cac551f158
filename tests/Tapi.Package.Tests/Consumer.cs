namespace Tapi.Package.Tests;

/// <summary>A stranger's project that uses the packages.</summary>
internal sealed class Consumer(string folder, string packages, string packageCache)
{
    private readonly Dotnet _dotnet = new(folder, packageCache);

    public void Write(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);

    /// <summary>Restores from the packed packages alone, and builds with warnings as errors.</summary>
    public Task<string> BuildAsync() => _dotnet.RunAsync("build", "--source", packages, "-warnaserror", "-nologo");

    public Task<string> RunAsync() => _dotnet.RunAsync("run", "--no-build");
}

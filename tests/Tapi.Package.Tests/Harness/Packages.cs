using Tapi.Testing;

[assembly: AssemblyFixture(typeof(Tapi.Package.Tests.Harness.Packages))]

namespace Tapi.Package.Tests.Harness;

/// <summary>The packages, packed once for all tests, in a folder that goes away with them.</summary>
public sealed class Packages : IAsyncLifetime
{
    private readonly string _root = Directory.CreateTempSubdirectory("tapi-packages-").FullName;

    public string Folder => Path.Combine(_root, "packages");

    public async ValueTask InitializeAsync()
    {
        // The build of the tests has built what is packed.
        var dotnet = new Dotnet(Repository.Root, BuildCache);
        foreach (var project in new[] { "Tapi.Bindings", "Tapi.Simulator" })
        {
            await dotnet.RunAsync("pack", $"src/{project}", "-c", Repository.Configuration, "--no-build", "-o", Folder);
        }
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_root, recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <summary>A new, empty project folder with an empty package cache.</summary>
    internal Consumer NewConsumer()
    {
        var folder = NewFolder();
        return new Consumer(folder, Folder, Path.Combine(folder, ".packages"));
    }

    /// <summary>
    /// The same, with the packages that the build of the tests has used: for one that builds our sources, and takes none of our packages.
    /// </summary>
    internal Consumer NewSourceConsumer() => new(NewFolder(), Folder, BuildCache);

    private static string BuildCache => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");

    private string NewFolder() => Directory.CreateDirectory(Path.Combine(_root, Path.GetRandomFileName())).FullName;
}

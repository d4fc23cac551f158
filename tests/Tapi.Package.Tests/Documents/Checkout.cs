using Tapi.Package.Tests.Harness;
using Tapi.Testing;

namespace Tapi.Package.Tests.Documents;

/// <summary>
/// A copy of what a project needs that takes the sources in place of the package: a second build in the checkout would disturb the tests.
/// </summary>
internal static class Checkout
{
    private static readonly string[] Folders =
        ["src/Tapi.Bindings", "src/Tapi.Generator", "src/Tapi.Generator.CodeFixes", "src/Tapi.Runtime", "src/Tapi.Simulator", "specs/tapi"];

    public static void CopyTo(Consumer consumer, string folder)
    {
        var files = Directory.EnumerateFiles(Repository.Root, "*")
            .Concat(Folders.SelectMany(name => Directory.EnumerateFiles(Repository.PathOf(name), "*", SearchOption.AllDirectories)));
        foreach (var path in files)
        {
            var name = Path.GetRelativePath(Repository.Root, path).Replace('\\', '/');
            if (!name.Split('/').Any(part => part is "bin" or "obj" or ".git"))
            {
                consumer.Write($"{folder}/{name}", File.ReadAllBytes(path));
            }
        }

        // The sources went through their own analyzers when they were built here; a second time would only take time.
        consumer.Write($"{folder}/src/Directory.Build.props", """
            <Project>
              <Import Project="../Directory.Build.props" />
              <PropertyGroup><RunAnalyzers>false</RunAnalyzers></PropertyGroup>
            </Project>
            """);
    }
}

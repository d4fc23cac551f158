using System.Reflection;

namespace Tapi.Editor.Tests;

/// <summary>The checkout that the tests were built from.</summary>
internal static class Repository
{
    public static string Root { get; } = Path.GetFullPath(Metadata("RepositoryRoot").Replace('\\', Path.DirectorySeparatorChar));

    public static string Configuration { get; } = Metadata("Configuration");

    private static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}

using System.Reflection;

namespace Tapi.Testing;

/// <summary>The checkout that the tests were built from.</summary>
public static class Repository
{
    /// <summary>The full path of the checkout, without a separator at its end.</summary>
    public static string Root { get; } =
        Path.TrimEndingDirectorySeparator(Path.GetFullPath(Metadata("RepositoryRoot").Replace('\\', Path.DirectorySeparatorChar)));

    /// <summary>The configuration of this build: Debug or Release.</summary>
    public static string Configuration { get; } = Metadata("Configuration");

    /// <summary>The full path of a file or folder of the checkout.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    private static string Metadata(string key) => typeof(Repository).Assembly
        .GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;
}

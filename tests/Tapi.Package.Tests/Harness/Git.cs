using System.Diagnostics;
using Tapi.Testing;

namespace Tapi.Package.Tests.Harness;

/// <summary>What git says of the checkout; null where it is none.</summary>
internal static class Git
{
    public static string? Head { get; } = Run("rev-parse", "HEAD");

    /// <summary>The version tag of the very commit.</summary>
    public static string? Tag { get; } = Run("describe", "--tags", "--exact-match", "--match", "v*");

    private static string? Run(params string[] arguments)
    {
        try
        {
            var start = new ProcessStartInfo("git", ["-C", Repository.Root, .. arguments])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEnd().Trim();
            process.WaitForExit();
            return process.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}

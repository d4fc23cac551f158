using Spectre.Console;

namespace Tapi.Tool.Hosting;

/// <summary>What the tool reads from and writes to. Tests put their own in its place.</summary>
internal sealed class ToolHost
{
    public required IAnsiConsole Console { get; init; }

    /// <summary>Where JSON and files go: without colors, and not cut to the width of the screen.</summary>
    public required TextWriter Output { get; init; }

    public required TextReader Input { get; init; }

    /// <summary>Loads the library of this machine, or another one by its path.</summary>
    public Func<string?, TapiLibrary> Load { get; init; } = path => path is null ? TapiLibrary.Load() : TapiLibrary.Load(path);

    public bool IsWindows { get; init; } = OperatingSystem.IsWindows();
}

using System.Diagnostics;

namespace Tapi.Package.Tests.Harness;

/// <summary>Runs the SDK as a person would, with a package cache of its own.</summary>
internal sealed class Dotnet(string folder, string packageCache)
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    /// <summary>Runs a command and gives what it printed; a failure fails the test.</summary>
    public Task<string> RunAsync(params string[] arguments) => ExecuteAsync("dotnet", arguments);

    /// <summary>Runs a command that must fail.</summary>
    public async Task<string> FailAsync(params string[] arguments)
    {
        var (code, text) = await StartAsync("dotnet", arguments);
        Assert.True(code != 0, $"dotnet {string.Join(' ', arguments)} ended well:\n{text}");
        return text;
    }

    public async Task<string> ExecuteAsync(string program, params string[] arguments)
    {
        var (code, text) = await StartAsync(program, arguments);
        Assert.True(code == 0, $"{program} {string.Join(' ', arguments)} ended with {code}:\n{text}");
        return text;
    }

    private async Task<(int Code, string Text)> StartAsync(string program, string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["NUGET_PACKAGES"] = packageCache;
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            await process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return (process.ExitCode, await output + await errors);
    }
}

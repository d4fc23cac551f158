using System.Text.Json.Nodes;
using Spectre.Console.Testing;
using Tapi.Tool.Hosting;

namespace Tapi.Tool.Tests.Harness;

/// <summary>The command in this process, on a screen that tests can read.</summary>
internal sealed class Tool : IDisposable
{
    private readonly TestConsole _console = new TestConsole().Width(160);
    private readonly StringWriter _output = new();
    private readonly List<string> _files = [];

    public Func<string?, TapiLibrary> Load { get; set; } = _ => throw new DllNotFoundException("There is no tapi32.dll.");

    public string Input { get; set; } = string.Empty;

    public bool IsWindows { get; set; } = true;

    /// <summary>What people see.</summary>
    public string Screen => _console.Output;

    /// <summary>What other programs get.</summary>
    public string Output => _output.ToString();

    public JsonNode Json => JsonNode.Parse(Output)!;

    /// <summary>One node for each line.</summary>
    public IReadOnlyList<JsonNode> JsonLines =>
        [.. Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonNode.Parse(line)!)];

    public Task<int> RunAsync(params string[] arguments) => ToolCommands
        .RunAsync(
            arguments,
            new ToolHost
            {
                Console = _console, Output = _output, Input = new StringReader(Input), Load = Load, IsWindows = IsWindows,
            },
            TestContext.Current.CancellationToken)
        .WaitAsync(TimeSpan.FromSeconds(30));

    /// <summary>The path of a file that is deleted with the tool.</summary>
    public string File(string extension, string? content = null)
    {
        var path = Path.Combine(Path.GetTempPath(), $"tapi-{Guid.NewGuid():n}{extension}");
        _files.Add(path);
        if (content is not null)
        {
            System.IO.File.WriteAllText(path, content);
        }

        return path;
    }

    public void Dispose() => _files.ForEach(System.IO.File.Delete);
}

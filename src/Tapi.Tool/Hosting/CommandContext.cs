using System.CommandLine;
using Spectre.Console;

namespace Tapi.Tool.Hosting;

/// <summary>One run of a command.</summary>
internal sealed record CommandContext(ToolHost Host, ParseResult Line, bool IsJson, CancellationToken Cancellation)
{
    public IAnsiConsole Console => Host.Console;
}

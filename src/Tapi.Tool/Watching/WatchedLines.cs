using Spectre.Console;
using Tapi.Tool.Hosting;

namespace Tapi.Tool.Watching;

/// <summary>The lines that are open to be watched.</summary>
internal sealed class WatchedLines : IAsyncDisposable
{
    private readonly List<Line> _lines = [];

    public int Count => _lines.Count;

    public static WatchedLines Open(LineApp app, uint[] numbers, CommandContext context)
    {
        var result = new WatchedLines();
        var all = numbers.Length > 0 ? numbers : [.. Enumerable.Range(0, (int)app.DeviceCount).Select(number => (uint)number)];
        foreach (var number in all)
        {
            try
            {
                var device = app.GetDevice(number);
                var caps = device.GetDevCaps();
                var line = device.Open(LineCallPrivilege.Monitor, default, caps.MediaModes);
                line.SetStatusMessages(caps.LineStates, default);
                result._lines.Add(line);
                if (!context.IsJson)
                {
                    context.Console.MarkupLineInterpolated($"[grey]watching line {number}, {caps.LineName}[/]");
                }
            }
            catch (LineException failure)
            {
                context.Console.MarkupLineInterpolated($"[yellow]line {number} cannot be watched: {failure.Message}[/]");
            }
        }

        return result;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var line in _lines)
        {
            await line.DisposeAsync();
        }
    }
}

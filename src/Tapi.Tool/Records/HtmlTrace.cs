using System.Globalization;
using System.Net;
using Tapi.Recording;

namespace Tapi.Tool.Records;

/// <summary>A record as a timeline in a page that needs nothing else.</summary>
internal static class HtmlTrace
{
    private const double Narrowest = 0.15;

    public static void Write(TextWriter output, SessionRecord record, IEnumerable<RecordedEntry> entries)
    {
        var shown = entries.ToList();
        var end = shown.Count == 0 ? 1 : Math.Max(shown.Max(entry => End(entry).TotalSeconds), 0.001);
        output.WriteLine(Head(record, shown.Count, end));
        foreach (var entry in shown)
        {
            Write(output, entry, end);
        }

        var ending = TextTrace.Ending(record) is { } text ? $"<p class=\"bad\">{WebUtility.HtmlEncode(text)}</p>" : string.Empty;
        output.WriteLine($"</tbody></table>{ending}{Script}</body></html>");
    }

    private static void Write(TextWriter output, RecordedEntry entry, double end)
    {
        var kind = entry is RecordedMessage ? "message" : "call";
        var failed = EntryText.IsFailure(entry) ? " bad" : string.Empty;
        var result = WebUtility.HtmlEncode(EntryText.Result(entry));
        var time = entry.Time.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture);
        output.WriteLine(
            $"<tr class=\"{kind}{failed}\"><td>{entry.Number}</td><td>{time}</td><td>{entry.Thread}</td>"
            + $"<td class=\"what\">{WebUtility.HtmlEncode(EntryText.What(entry))}<small>{result}</small></td>"
            + $"<td class=\"line\">{Bars(entry, end)}</td></tr>");
    }

    // Dark while the function runs, light until the message that ends its work.
    private static string Bars(RecordedEntry entry, double end)
    {
        var start = entry.Time.TotalSeconds / end * 100;
        var run = entry is RecordedCall call ? call.Duration.TotalSeconds / end * 100 : 0;
        var wait = (End(entry) - entry.Time).TotalSeconds / end * 100;
        return (wait > run ? Bar("wait", start, wait) : string.Empty) + Bar("run", start, run);
    }

    private static string Bar(string kind, double left, double width) => string.Create(
        CultureInfo.InvariantCulture,
        $"<i class=\"{kind}\" style=\"left:{Math.Min(left, 100 - Narrowest):0.###}%;width:{Math.Max(width, Narrowest):0.###}%\"></i>");

    private static TimeSpan End(RecordedEntry entry) => entry is RecordedCall call
        ? call.Completion is { } message && message.Time > call.Time + call.Duration ? message.Time : call.Time + call.Duration
        : entry.Time;

    private static string Head(SessionRecord record, int count, double end)
    {
        var title = WebUtility.HtmlEncode(string.Create(
            CultureInfo.InvariantCulture, $"{record.Program}, {record.Started:yyyy-MM-dd HH:mm:ss} UTC"));
        var length = end.ToString("0.000", CultureInfo.InvariantCulture);
        return $$"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>{{title}}</title><style>
            body { font: 13px/1.4 system-ui, sans-serif; margin: 1.5em; color: #222; background: #fff }
            h1 { font-size: 1.2em; margin: 0 0 .3em } p { margin: .3em 0 } input { width: 24em; padding: .3em }
            table { border-collapse: collapse; width: 100%; margin-top: .8em; table-layout: fixed }
            th, td { text-align: left; padding: .2em .5em; border-bottom: 1px solid #e4e4e4 }
            td { vertical-align: top; overflow-wrap: anywhere } th { position: sticky; top: 0; background: #fff }
            th:nth-child(-n+3) { width: 4.5em } th:nth-child(4) { width: 45% }
            .what { font-family: ui-monospace, monospace } small { display: block; color: #666 }
            .message .what { color: #0b5394 } .bad .what, .bad small, p.bad { color: #b00020 }
            .line { position: relative; background: linear-gradient(90deg, #f2f2f2 1px, transparent 1px) 0 0 / 10% 100% }
            i { position: absolute; top: .35em; height: .8em; border-radius: 2px }
            .run { background: #38761d } .wait { background: #b6d7a8 }
            .message .run { background: #0b5394 } .bad .run { background: #b00020 }
            </style></head><body><h1>{{title}}</h1>
            <p>{{count}} entries in {{length}} seconds.
            Green: a function runs; light: its request waits. Blue: a message. Red: a failure.</p>
            <input id="filter" placeholder="Filter: a function, a number, a handle, an error">
            <table><thead><tr><th>No.</th><th>Time</th><th>Thread</th><th>What</th><th>0 to {{length}} s</th></tr></thead><tbody>
            """;
    }

    private const string Script = """
        <script>
        document.getElementById('filter').addEventListener('input', event => {
          const wanted = event.target.value.toLowerCase();
          for (const row of document.querySelectorAll('tbody tr'))
            row.hidden = !row.textContent.toLowerCase().includes(wanted);
        });
        </script>
        """;
}

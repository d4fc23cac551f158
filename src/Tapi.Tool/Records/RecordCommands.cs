using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Spectre.Console;
using Tapi.Recording;
using Tapi.Tool.Hosting;
using Tapi.Tool.Output;

namespace Tapi.Tool.Records;

/// <summary>The commands about records: record, replay, trace.</summary>
internal static class RecordCommands
{
    /// <param name="run">Runs another command of the tool.</param>
    public static IEnumerable<Command> Make(CommandRunner runner, Func<string[], CancellationToken, Task<int>> run)
    {
        yield return Record(runner, run);
        yield return Replay(runner, run);
        yield return Trace(runner);
    }

    private static Argument<string> File() => new("file") { Description = "The record, such as session.tapirec." };

    private static Argument<string[]> Other() => new("command")
    {
        Description = "A command of this tool, after --, such as \"-- watch 0\".",
        Arity = ArgumentArity.ZeroOrMore,
    };

    private static Command Record(CommandRunner runner, Func<string[], CancellationToken, Task<int>> run)
    {
        var (file, other) = (File(), Other());
        var command = new Command("record", "Run another command of this tool, and record it.") { file, other };
        runner.Plain(command, async context =>
        {
            var path = context.Line.GetValue(file)!;
            var result = await run([.. Required(context.Line.GetValue(other)), "--record", path], context.Cancellation);
            context.Console.MarkupLineInterpolated($"[grey]recorded {SessionRecord.Load(path).Entries.Count} entries in {path}[/]");
            return result;
        });
        return command;
    }

    private static Command Replay(CommandRunner runner, Func<string[], CancellationToken, Task<int>> run)
    {
        var (file, other) = (File(), Other());
        var asTest = new Option<bool>("--as-test") { Description = "Write an xunit test that plays the record." };
        var command = new Command("replay", "Run another command of this tool on a record, or make a test of it.") { file, asTest, other };
        runner.Plain(command, async context =>
        {
            var path = context.Line.GetValue(file)!;
            if (context.Line.GetValue(asTest))
            {
                TestWriter.Write(context.Host.Output, path, SessionRecord.Load(path));
                return ExitCode.Success;
            }

            return await run([.. Required(context.Line.GetValue(other)), "--replayed", path], context.Cancellation);
        });
        return command;
    }

    private static string[] Required(string[]? command) => command is { Length: > 0 }
        ? command
        : throw new ArgumentException("A command of this tool must follow, such as \"-- watch 0\".");

    private static Command Trace(CommandRunner runner)
    {
        var file = File();
        var format = new Option<string>("--format") { Description = "The form.", DefaultValueFactory = _ => "text" };
        format.AcceptOnlyFromAmong("text", "mermaid", "html");
        var output = new Option<string?>("--output", "-o") { Description = "A file to write to.", HelpName = "file" };
        var line = new Option<uint?>("--line") { Description = "Only what is about this line device.", HelpName = "number" };
        var call = new Option<string?>("--call") { Description = "Only what is about this call.", HelpName = "handle" };
        var function = new Option<string?>("--function") { Description = "Only functions and messages with this in their names." };
        var errors = new Option<bool>("--errors") { Description = "Only failures." };
        var command = new Command("trace", "Show a record as text, as a Mermaid diagram, or as a page with a timeline.")
        {
            file, format, output, line, call, function, errors,
        };
        runner.Plain(command, async context =>
        {
            var record = SessionRecord.Load(context.Line.GetValue(file)!);
            var filter = new EntryFilter(record)
            {
                Line = context.Line.GetValue(line),
                Call = context.Line.GetValue(call) is { } handle ? Handle(handle) : null,
                Function = context.Line.GetValue(function),
                Errors = context.Line.GetValue(errors),
            };
            var entries = record.Entries.Where(filter.Wants);
            if (context.Line.GetValue(output) is { } path)
            {
                await using var writer = new StreamWriter(path);
                Write(writer, context, context.Line.GetValue(format)!, record, entries);
            }
            else
            {
                Write(context.Host.Output, context, context.Line.GetValue(format)!, record, entries);
            }

            return record.Damage is null ? ExitCode.Success : ExitCode.Failure;
        });
        return command;
    }

    private static void Write(
        TextWriter output, CommandContext context, string format, SessionRecord record, IEnumerable<RecordedEntry> entries)
    {
        if (context.IsJson)
        {
            foreach (var entry in entries)
            {
                ViewJson.WriteLine(output, Json(entry));
            }
        }
        else if (format == "mermaid")
        {
            MermaidTrace.Write(output, record, entries);
        }
        else if (format == "html")
        {
            HtmlTrace.Write(output, record, entries);
        }
        else
        {
            TextTrace.Write(output, record, entries);
        }
    }

    private static JsonObject Json(RecordedEntry entry) => new()
    {
        ["number"] = entry.Number,
        ["time"] = entry.Time.TotalSeconds,
        ["thread"] = entry.Thread,
        ["kind"] = entry is RecordedMessage ? "message" : entry is RecordedCall ? "call" : "loss",
        ["what"] = EntryText.What(entry),
        ["result"] = EntryText.Result(entry),
        ["failed"] = EntryText.IsFailure(entry),
    };

    private static uint Handle(string text)
    {
        var isHex = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        var (digits, style) = isHex ? (text[2..], NumberStyles.HexNumber) : (text, NumberStyles.None);
        return uint.TryParse(digits, style, CultureInfo.InvariantCulture, out var handle)
            ? handle
            : throw new ArgumentException($"\"{text}\" is no handle: write it like 0x10005.");
    }
}

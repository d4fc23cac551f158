using System.Globalization;
using Tapi.Recording;

namespace Tapi.Tool.Records;

/// <summary>Makes an xunit test of a record.</summary>
internal static class TestWriter
{
    private const int MostSteps = 12;

    public static void Write(TextWriter output, string path, SessionRecord record)
    {
        var steps = record.Entries.OfType<RecordedCall>().Where(IsStep).ToList();
        var initialization = record.Entries.OfType<RecordedCall>()
            .FirstOrDefault(call => call.Function.Name.StartsWith("lineInitialize", StringComparison.Ordinal));
        var name = initialization?.Arguments.Select(argument => argument.Text).FirstOrDefault(text => text is not null);
        var rest = steps.Count > MostSteps
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"\n            //   and {steps.Count - MostSteps} more: tapi trace {Path.GetFileName(path)}")
            : string.Empty;
        output.WriteLine($$"""
            using Tapi;
            using Tapi.Simulator;
            using Xunit;

            public class {{Identifier(path)}}Tests
            {
                [Fact]
                public async Task It_does_what_it_did_when_it_was_recorded()
                {
                    using var replay = new ReplayLibrary({{Literal(path)}});
                    await using (var app = LineApp.Initialize({{Literal(name ?? record.Program)}}, replay))
                    {
                        // Let the program under test do with this application what it did:
            {{string.Join("\n", steps.Take(MostSteps).Select(call => $"            //   {Step(call)}"))}}{{rest}}
                    }

                    replay.ThrowIfDifferent();
                }
            }
            """);
    }

    // What asks for something, or failed. The plumbing is the runtime's.
    private static bool IsStep(RecordedCall call) =>
        call.Function.Name.Contains("Initialize", StringComparison.Ordinal) is false
        && (call.Completion is not null || EntryText.IsFailure(call) || call.Function.Name.Contains("Open", StringComparison.Ordinal));

    private static string Step(RecordedCall call) =>
        $"{EntryText.What(call)} = {EntryText.Result(call)}".Replace('\r', ' ').Replace('\n', ' ');

    private static string Identifier(string path)
    {
        var name = string.Concat(Path.GetFileNameWithoutExtension(path).Where(char.IsLetterOrDigit));
        return name.Length == 0 || char.IsDigit(name[0]) ? $"Session{name}" : char.ToUpperInvariant(name[0]) + name[1..];
    }

    private static string Literal(string text) =>
        $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}

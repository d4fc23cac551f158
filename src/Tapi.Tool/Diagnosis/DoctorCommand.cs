using System.CommandLine;
using System.Text.Json.Nodes;
using Spectre.Console;
using Tapi.Tool.Hosting;
using Tapi.Tool.Output;

namespace Tapi.Tool.Diagnosis;

/// <summary>The command that says what is wrong on this machine.</summary>
internal static class DoctorCommand
{
    public static Command Make(CommandRunner runner, LibraryOptions options)
    {
        var command = new Command("doctor", "Say what is wrong with telephony on this machine, and what to do.");
        runner.Plain(command, async context =>
        {
            var findings = new List<Finding>();
            await foreach (var finding in Examination.RunAsync(context, () => options.Open(context.Line, context.Host)))
            {
                findings.Add(finding);
            }

            Write(context, findings);
            return findings.Exists(finding => finding.Verdict == Verdict.Bad) ? ExitCode.Failure : ExitCode.Success;
        });
        return command;
    }

    private static void Write(CommandContext context, List<Finding> findings)
    {
        if (context.IsJson)
        {
            ViewJson.Write(context.Host.Output, new JsonArray([.. findings.Select(finding => new JsonObject
            {
                ["verdict"] = finding.Verdict.ToString(),
                ["subject"] = finding.Subject,
                ["observation"] = finding.Observation,
                ["remedy"] = finding.Remedy,
            })]));
            return;
        }

        foreach (var finding in findings)
        {
            var (color, sign) = finding.Verdict switch
            {
                Verdict.Good => ("green", "ok  "),
                Verdict.Warning => ("yellow", "look"),
                _ => ("red", "bad "),
            };
            var observation = Markup.Escape(finding.Observation);
            context.Console.MarkupLine($"[{color}]{sign}[/] [bold]{Markup.Escape(finding.Subject)}[/]: {observation}");
            if (finding.Remedy.Length > 0)
            {
                context.Console.MarkupLineInterpolated($"     {finding.Remedy}");
            }
        }
    }
}

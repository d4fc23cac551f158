using System.Text.Json.Nodes;
using Spectre.Console;
using Tapi.Tool.Hosting;
using Tapi.Tool.Output;

namespace Tapi.Tool.Inspection;

/// <summary>Writes parts of a device as tables, bytes or JSON.</summary>
internal static class PartWriter
{
    public static int Write(CommandContext context, IReadOnlyList<DevicePart> parts, bool isRaw)
    {
        if (context.IsJson)
        {
            ViewJson.Write(context.Host.Output, new JsonArray([.. parts.Select(part => Json(part, isRaw))]));
        }
        else
        {
            foreach (var part in parts)
            {
                Write(context.Console, part, isRaw);
            }
        }

        return parts.Any(part => part.View is not null) ? ExitCode.Success : ExitCode.Failure;
    }

    private static void Write(IAnsiConsole console, DevicePart part, bool isRaw)
    {
        if (part.View is null)
        {
            console.MarkupLineInterpolated($"{part.Title}: [yellow]{part.Failure}[/]");
        }
        else if (isRaw)
        {
            ViewTable.WriteBytes(console, part.Title, part.View.Bytes.Span);
        }
        else
        {
            ViewTable.Write(console, part.Title, part.View);
        }
    }

    private static JsonObject Json(DevicePart part, bool isRaw)
    {
        var result = new JsonObject { ["title"] = part.Title };
        if (part.View is null)
        {
            result["failure"] = part.Failure;
        }
        else
        {
            result["structure"] = isRaw ? Convert.ToHexString(part.View.Bytes.Span) : ViewJson.Of(part.View);
        }

        return result;
    }
}

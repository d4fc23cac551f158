using System.Text.Json.Nodes;
using Spectre.Console;
using Tapi.Tool.Hosting;
using Tapi.Tool.Output;

namespace Tapi.Tool.Calling;

/// <summary>What happens to a call, on one line.</summary>
internal static class CallText
{
    public static void Write(CommandContext context, CallStateMessage message)
    {
        var detail = message switch
        {
            { DisconnectMode: { } mode } => mode.ToString(),
            { BusyMode: { } mode } => mode.ToString(),
            _ => string.Empty,
        };
        var party = PartyOf(message.Call);
        if (context.IsJson)
        {
            ViewJson.WriteLine(context.Host.Output, new JsonObject
            {
                ["state"] = message.State.ToString(), ["detail"] = detail, ["party"] = party,
            });
        }
        else
        {
            context.Console.MarkupLineInterpolated($"{party}  [blue]{message.State.ToString()}[/] {detail}");
        }
    }

    public static string PartyOf(Call call)
    {
        try
        {
            var info = call.GetCallInfo();
            string[] texts = info.Origin.HasFlag(LineCallOrigin.Outbound)
                ? [info.CalledId, info.CalledIdName]
                : [info.CallerId, info.CallerIdName];
            return string.Join(' ', texts.Where(text => text.Length > 0).DefaultIfEmpty("unknown"));
        }
        catch (Exception gone) when (gone is LineException or ObjectDisposedException)
        {
            return "unknown";
        }
    }
}

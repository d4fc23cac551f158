using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using Spectre.Console;
using Tapi.Tool.Hosting;
using Tapi.Tool.Output;

namespace Tapi.Tool.Watching;

/// <summary>Writes messages, one line each.</summary>
internal sealed class MessageWriter(CommandContext context)
{
    private readonly Dictionary<Call, WatchedCall> _calls = [];
    private readonly long _start = Stopwatch.GetTimestamp();

    public async Task WriteAsync(LineMessage message)
    {
        var call = CallOf(message) is { } handle ? Find(handle) : null;
        var facts = Facts(message, call);
        if (context.IsJson)
        {
            ViewJson.WriteLine(context.Host.Output, facts);
        }
        else
        {
            Write(facts);
        }

        if (message is CallStateMessage { State: LineCallState.Idle } over)
        {
            _calls.Remove(over.Call);
            await over.Call.DisposeAsync();
        }
    }

    private static Call? CallOf(LineMessage message) =>
        message.GetType().GetProperty("Call")?.GetValue(message) as Call;

    private WatchedCall Find(Call call)
    {
        if (!_calls.TryGetValue(call, out var watched))
        {
            _calls[call] = watched = new WatchedCall(call);
        }

        watched.Refresh();
        return watched;
    }

    private JsonObject Facts(LineMessage message, WatchedCall? call)
    {
        var result = new JsonObject
        {
            ["time"] = Math.Round(Stopwatch.GetElapsedTime(_start).TotalSeconds, 3),
            ["message"] = message.GetType().Name.Replace("Message", string.Empty, StringComparison.Ordinal),
        };
        if (call is not null)
        {
            result["line"] = call.LineNumber;
            result["call"] = call.Id;
            result["party"] = call.Party;
        }

        foreach (var property in Details(message))
        {
            if (property.GetValue(message) is { } value)
            {
                result[char.ToLowerInvariant(property.Name[0]) + property.Name[1..]] = ViewJson.Value(value);
            }
        }

        if (message is CallStateMessage { State: LineCallState.Idle } && call is not null)
        {
            result["duration"] = Math.Round(call.Duration.TotalSeconds, 3);
        }

        return result;
    }

    private static IEnumerable<PropertyInfo> Details(LineMessage message) => message.GetType()
        .GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        .Where(property => property.GetIndexParameters().Length == 0
            && property.Name is not ("Privilege" or "Detail")
            && !typeof(TapiObject).IsAssignableFrom(property.PropertyType)
            && property.PropertyType != typeof(Type));

    private void Write(JsonObject facts)
    {
        var head = $"{TimeSpan.FromSeconds((double)facts["time"]!).ToString(@"hh\:mm\:ss\.fff", CultureInfo.InvariantCulture)}";
        var call = facts["call"] is { } number ? $"line {facts["line"]}  call {number}  {facts["party"]}  " : string.Empty;
        var rest = string.Join("  ", facts
            .Where(fact => fact.Key is not ("time" or "message" or "line" or "call" or "party"))
            .Select(fact => fact.Key is "state" ? $"{fact.Value}" : $"{fact.Key} {fact.Value}"));
        context.Console.MarkupLineInterpolated($"[grey]{head}[/]  {call}[blue]{facts["message"]!.ToString()}[/]  {rest}");
    }
}

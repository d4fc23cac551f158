using System.Text.Json.Nodes;
using Spectre.Console;
using Tapi.Tool.Hosting;
using Tapi.Tool.Output;

namespace Tapi.Tool.Inspection;

/// <summary>All devices, a row each.</summary>
internal static class DeviceList
{
    public static int Lines(OpenedLibrary library, CommandContext context)
    {
        using var app = library.StartLines();
        return Write(context, "line", app.DeviceCount, number =>
        {
            var device = app.GetDevice(number);
            var caps = device.GetDevCaps();
            return new JsonObject
            {
                ["name"] = caps.LineName,
                ["provider"] = caps.ProviderInfo,
                ["version"] = device.ApiVersion.ToString(),
                ["addresses"] = new JsonArray([.. Addresses(device, caps).Select(address => JsonValue.Create(address))]),
                ["mediaModes"] = caps.MediaModes.ToString(),
            };
        });
    }

    public static int Phones(OpenedLibrary library, CommandContext context)
    {
        using var app = library.StartPhones();
        return Write(context, "phone", app.DeviceCount, number =>
        {
            var device = app.GetDevice(number);
            var caps = device.GetDevCaps();
            return new JsonObject
            {
                ["name"] = caps.PhoneName,
                ["provider"] = caps.ProviderInfo,
                ["version"] = device.ApiVersion.ToString(),
            };
        });
    }

    private static IEnumerable<string> Addresses(LineDevice device, LineDevCaps caps)
    {
        for (var address = 0u; address < caps.NumAddresses; address++)
        {
            yield return device.GetAddressCaps(address).Address;
        }
    }

    private static int Write(CommandContext context, string kind, uint count, Func<uint, JsonObject> read)
    {
        var rows = new JsonArray();
        for (var number = 0u; number < count; number++)
        {
            var row = new JsonObject { [kind] = number };
            try
            {
                foreach (var (name, value) in read(number).ToList())
                {
                    row[name] = value?.DeepClone();
                }
            }
            catch (TapiException failure)
            {
                row["failure"] = failure.Message;
            }

            rows.Add(row);
        }

        if (context.IsJson)
        {
            ViewJson.Write(context.Host.Output, rows);
        }
        else if (count == 0)
        {
            context.Console.MarkupLine($"[yellow]There is no {kind} device.[/] tapi doctor says why.");
        }
        else
        {
            context.Console.Write(Table(rows));
        }

        return ExitCode.Success;
    }

    private static Table Table(JsonArray rows)
    {
        var columns = rows.SelectMany(row => row!.AsObject().Select(member => member.Key)).Distinct().ToList();
        var table = new Table().Border(TableBorder.Rounded).AddColumns([.. columns]);
        foreach (var row in rows)
        {
            table.AddRow([.. columns.Select(column => new Text(Cell(row![column])))]);
        }

        return table;
    }

    private static string Cell(JsonNode? node) =>
        node is JsonArray items ? string.Join(", ", items.Select(item => item?.ToString())) : node?.ToString() ?? string.Empty;
}

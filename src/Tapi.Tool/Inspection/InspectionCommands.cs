using System.CommandLine;
using Tapi.Tool.Hosting;

namespace Tapi.Tool.Inspection;

/// <summary>The commands that look at what there is: devices, phones, show, agents, translate.</summary>
internal static class InspectionCommands
{
    public static IEnumerable<Command> Make(CommandRunner runner)
    {
        var devices = new Command("devices", "List the line devices.");
        runner.WithLibrary(devices, (library, context) => Task.FromResult(DeviceList.Lines(library, context)));
        yield return devices;

        var phones = new Command("phones", "List the phone devices.");
        runner.WithLibrary(phones, (library, context) => Task.FromResult(DeviceList.Phones(library, context)));
        yield return phones;

        yield return Show(runner);
        yield return Agents(runner);
        yield return Translate(runner);
    }

    private static Command Show(CommandRunner runner)
    {
        var device = new Argument<uint>("device") { Description = "The number of the device." };
        var phone = new Option<bool>("--phone") { Description = "The device is a phone." };
        var raw = new Option<bool>("--raw") { Description = "Show the bytes of the structures." };
        var countries = new Option<bool>("--countries") { Description = "Show the countries, too." };
        var command = new Command("show", "Show everything about a device: capabilities, addresses, status, providers, locations.")
        {
            device, phone, raw, countries,
        };
        runner.WithLibrary(command, async (library, context) =>
        {
            var number = context.Line.GetValue(device);
            var parts = context.Line.GetValue(phone)
                ? await DeviceParts.OfPhoneAsync(library, number)
                : await DeviceParts.OfLineAsync(library, number, context.Line.GetValue(countries));
            return PartWriter.Write(context, parts, context.Line.GetValue(raw));
        });
        return command;
    }

    private static Command Agents(CommandRunner runner)
    {
        var device = new Argument<uint>("device") { Description = "The number of the line device.", DefaultValueFactory = _ => 0 };
        var command = new Command("agents", "Show what a line offers to agents of an ACD.") { device };
        runner.WithLibrary(command, async (library, context) => PartWriter.Write(
            context, await AgentParts.ReadAsync(library, context.Line.GetValue(device), context.Cancellation), isRaw: false));
        return command;
    }

    private static Command Translate(CommandRunner runner)
    {
        var number = new Argument<string>("number") { Description = "The number, such as \"+1 (555) 0100\"." };
        var device = new Option<uint>("--device") { Description = "The number of the line device." };
        var command = new Command("translate", "Show how a number would be dialed from here.") { number, device };
        runner.WithLibrary(command, (library, context) =>
        {
            var parts = DeviceParts.OfNumber(library, context.Line.GetValue(device), context.Line.GetValue(number)!);
            return Task.FromResult(PartWriter.Write(context, parts, isRaw: false));
        });
        return command;
    }
}

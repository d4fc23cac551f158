using Tapi.Tool.Hosting;

namespace Tapi.Tool.Inspection;

/// <summary>Everything that TAPI says about a device.</summary>
internal static class DeviceParts
{
    public static async Task<List<DevicePart>> OfLineAsync(OpenedLibrary library, uint number, bool withCountries)
    {
        await using var app = library.StartLines();
        var device = app.GetDevice(number);
        var parts = new List<DevicePart> { DevicePart.Of("Capabilities (LINEDEVCAPS)", device.GetDevCaps) };
        var addresses = parts[0].View is LineDevCaps caps ? caps.NumAddresses : 0;
        for (var address = 0u; address < addresses; address++)
        {
            var id = address;
            parts.Add(DevicePart.Of($"Address {id} (LINEADDRESSCAPS)", () => device.GetAddressCaps(id)));
        }

        parts.AddRange(await StatusAsync(device, addresses));
        parts.AddRange(Installation(library, app, device, withCountries));
        return parts;
    }

    public static async Task<List<DevicePart>> OfPhoneAsync(OpenedLibrary library, uint number)
    {
        await using var app = library.StartPhones();
        var device = app.GetDevice(number);
        var parts = new List<DevicePart> { DevicePart.Of("Capabilities (PHONECAPS)", device.GetDevCaps) };
        try
        {
            await using var phone = device.Open(PhonePrivilege.Monitor);
            parts.Add(DevicePart.Of("Status (PHONESTATUS)", phone.GetStatus));
        }
        catch (PhoneException failure)
        {
            parts.Add(new DevicePart("Status (PHONESTATUS)", null, failure.Message));
        }

        return parts;
    }

    public static List<DevicePart> OfNumber(OpenedLibrary library, uint device, string number)
    {
        using var app = library.StartLines();
        return [new DevicePart($"\"{number}\" (LINETRANSLATEOUTPUT)", app.GetDevice(device).TranslateAddress(number))];
    }

    private static async Task<List<DevicePart>> StatusAsync(LineDevice device, uint addresses)
    {
        try
        {
            await using var line = device.Open(LineCallPrivilege.None, default, LineMediaMode.InteractiveVoice);
            var parts = new List<DevicePart> { DevicePart.Of("Status (LINEDEVSTATUS)", line.GetLineDevStatus) };
            for (var address = 0u; address < addresses; address++)
            {
                var id = address;
                parts.Add(DevicePart.Of($"Status of address {id} (LINEADDRESSSTATUS)", () => line.GetAddressStatus(id)));
            }

            return parts;
        }
        catch (LineException failure)
        {
            return [new DevicePart("Status (LINEDEVSTATUS)", null, failure.Message)];
        }
    }

    private static IEnumerable<DevicePart> Installation(OpenedLibrary library, LineApp app, LineDevice device, bool withCountries)
    {
        var system = new TapiSystem(library.Library);
        foreach (var provider in Entries("Providers", () => system.GetProviderList(device.ApiVersion).ProviderList))
        {
            yield return provider;
        }

        foreach (var location in Entries("Locations", () => app.GetTranslateCaps().LocationList))
        {
            yield return location;
        }

        if (withCountries)
        {
            foreach (var country in Entries("Countries", () => system.GetCountry(0, device.ApiVersion).CountryList))
            {
                yield return country;
            }
        }
    }

    private static IReadOnlyList<DevicePart> Entries(string title, Func<IEnumerable<Runtime.Generated.StructureView>> read)
    {
        try
        {
            return [.. read().Select((entry, index) => new DevicePart($"{title}: {index + 1}", entry))];
        }
        catch (TapiException failure)
        {
            return [new DevicePart(title, null, failure.Message)];
        }
    }
}

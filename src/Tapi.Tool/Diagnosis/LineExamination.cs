using Tapi.Tool.Hosting;

namespace Tapi.Tool.Diagnosis;

/// <summary>Whether lines can be used: the service, the versions, who else has them open.</summary>
internal static class LineExamination
{
    public static async IAsyncEnumerable<Finding> RunAsync(OpenedLibrary library)
    {
        var (app, failure) = Start(library);
        if (app is null)
        {
            yield return failure!;
            yield break;
        }

        await using (app)
        {
            if (app.DeviceCount == 0)
            {
                yield return new Finding(
                    Verdict.Bad, "Lines", "There is no line device.",
                    "Configure the provider: the lines that it may use are set there. Restart the service with \"net stop tapisrv\".");
            }

            for (var number = 0u; number < app.DeviceCount; number++)
            {
                yield return await DeviceAsync(app, number);
            }
        }
    }

    private static (LineApp? App, Finding? Failure) Start(OpenedLibrary library)
    {
        try
        {
            return (library.StartLines(), null);
        }
        catch (LineException failure)
        {
            return (null, new Finding(Verdict.Bad, "Service", failure.Message, failure.Error switch
            {
                LineError.NoDriver or LineError.NoMultipleInstance => "Reinstall the provider, and look at its entry in the event log.",
                LineError.Reinitialize => "A provider was added or removed. Close all programs that use TAPI, then start them again.",
                LineError.OperationFailed or LineError.ResourceUnavailable =>
                    "Start the service \"Telephony\" (\"sc start TapiSrv\"). If it stops again, a provider crashes it: "
                    + "remove them one by one.",
                _ => "Restart the service \"Telephony\" with \"net stop tapisrv\" and \"net start tapisrv\".",
            }));
        }
        catch (EntryPointNotFoundException failure)
        {
            return (null, new Finding(Verdict.Bad, "Library", failure.Message, "This is not the telephony library of Windows."));
        }
    }

    private static async Task<Finding> DeviceAsync(LineApp app, uint number)
    {
        var subject = $"Line {number}";
        LineDevice device;
        LineDevCaps caps;
        try
        {
            device = app.GetDevice(number);
            caps = device.GetDevCaps();
            subject = $"Line {number}, {caps.LineName}";
        }
        catch (LineException failure)
        {
            return new Finding(Verdict.Bad, subject, failure.Message, failure.Error switch
            {
                LineError.IncompatibleApiVersion =>
                    "The provider and this program have no version in common. Update the provider, or ask for an older version.",
                LineError.NoDevice or LineError.BadDeviceId => "The device was removed. Its number is not used until the next start.",
                _ => "The provider does not answer as it should: look at its log.",
            });
        }

        try
        {
            await using var line = device.Open(LineCallPrivilege.Owner | LineCallPrivilege.Monitor, default, caps.MediaModes);
            var status = line.GetLineDevStatus();
            return status.DevStatusFlags.HasFlag(LineDevStatusFlags.InService)
                ? new Finding(Verdict.Good, subject, $"version {device.ApiVersion}; it can be opened, and is in service.")
                : new Finding(
                    Verdict.Bad, subject, "It is out of service.", "Look at the PBX and at the cable; the provider has no connection.");
        }
        catch (LineException failure)
        {
            return new Finding(Verdict.Bad, subject, failure.Message, Remedy(failure.Error));
        }
    }

    private static string Remedy(LineError error) => error switch
    {
        LineError.InUse or LineError.Allocated or LineError.CallUnavailable =>
            "Another program has it. Close that program, or open the line as a monitor.",
        LineError.InvalidMediaMode => "The line does not carry the media that were asked for.",
        LineError.OperationUnavailable or LineError.InvalidPrivilegeSelect =>
            "The user may not own calls of this line. Ask for the privilege, or monitor.",
        _ => "Look at the log of the provider.",
    };
}

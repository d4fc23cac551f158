using Tapi.Tool.Hosting;

namespace Tapi.Tool.Diagnosis;

/// <summary>Whether there are phones. Most programs need none.</summary>
internal static class PhoneExamination
{
    public static IEnumerable<Finding> Run(OpenedLibrary library)
    {
        Finding finding;
        try
        {
            using var app = library.StartPhones();
            finding = new Finding(Verdict.Good, "Phones", app.DeviceCount == 0
                ? "There is no phone device. Programs that only make calls need none."
                : $"{app.DeviceCount} phone devices");
        }
        catch (Exception failure) when (failure is PhoneException or EntryPointNotFoundException)
        {
            finding = new Finding(Verdict.Warning, "Phones", failure.Message, "Programs that only make calls need none.");
        }

        yield return finding;
    }
}

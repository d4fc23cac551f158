using System.Runtime.InteropServices;
using Tapi.Tool.Hosting;

namespace Tapi.Tool.Diagnosis;

/// <summary>Looks at one thing after the other, until something is so bad that the rest cannot be looked at.</summary>
internal static class Examination
{
    public static async IAsyncEnumerable<Finding> RunAsync(CommandContext context, Func<OpenedLibrary> open)
    {
        yield return Process(context);
        OpenedLibrary library;
        Finding? failure = null;
        try
        {
            library = open();
        }
        catch (Exception exception) when (Loading(exception) is { } finding)
        {
            failure = finding;
            library = null!;
        }

        if (failure is not null)
        {
            yield return failure;
            yield break;
        }

        using (library)
        {
            yield return new Finding(Verdict.Good, "Library", "It is there, and fits this process.");
            foreach (var finding in Providers(library))
            {
                yield return finding;
            }

            await foreach (var finding in LineExamination.RunAsync(library))
            {
                yield return finding;
            }

            foreach (var finding in PhoneExamination.Run(library))
            {
                yield return finding;
            }
        }
    }

    private static Finding Process(CommandContext context)
    {
        var bits = $"{RuntimeInformation.OSDescription}, a process of {(Environment.Is64BitProcess ? 64 : 32)} bits";
        return context.Host.IsWindows
            ? new Finding(Verdict.Good, "Machine", bits)
            : new Finding(
                Verdict.Warning, "Machine", $"{bits}. TAPI is a part of Windows.",
                "Here, tapi works with --simulated, --replayed and --library only.");
    }

    private static Finding? Loading(Exception exception) => exception switch
    {
        PlatformNotSupportedException => new Finding(
            Verdict.Bad, "Library", exception.Message, "Run this on Windows, or add --simulated."),
        BadImageFormatException => new Finding(
            Verdict.Bad, "Library", "It was built for the other number of bits.",
            "Use the build of tapi for win-x86 with a library of 32 bits, and the one for win-x64 with one of 64."),
        DllNotFoundException => new Finding(
            Verdict.Bad, "Library", "It is missing, or something that it needs is.",
            "Repair Windows with \"sfc /scannow\". Server editions need the feature Desktop Experience."),
        _ => null,
    };

    private static IEnumerable<Finding> Providers(OpenedLibrary library)
    {
        IReadOnlyList<string> names;
        Finding? failure = null;
        try
        {
            names = [.. new TapiSystem(library.Library).GetProviderList(new TapiVersion(2, 0)).ProviderList
                .Select(provider => provider.ProviderFilename)];
        }
        catch (Exception exception) when (exception is TapiException or EntryPointNotFoundException)
        {
            names = [];
            failure = new Finding(Verdict.Warning, "Providers", exception.Message);
        }

        yield return failure ?? (names.Count > 0
            ? new Finding(Verdict.Good, "Providers", string.Join(", ", names))
            : new Finding(
                Verdict.Bad, "Providers", "No telephony service provider is installed.",
                "Install the provider (TSP) of your PBX, and add it in Control Panel, Phone and Modem, Advanced. "
                + "A 64-bit Windows needs a provider of 64 bits, whatever your program is."));
    }
}

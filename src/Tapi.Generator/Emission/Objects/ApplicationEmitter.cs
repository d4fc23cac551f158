using Tapi.Generator.Emission.Messages;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Objects;

namespace Tapi.Generator.Emission.Objects;

/// <summary>The class of an initialized application.</summary>
internal static class ApplicationEmitter
{
    public static SourceWriter Emit(ApplicationItem item, EmissionOptions options)
    {
        var name = item.Class.Name;
        var writer = SourceFile.Start(
            options,
            "System",
            "System.Collections.Generic",
            "System.Threading",
            "System.Threading.Tasks",
            "Tapi",
            "Tapi.Runtime.Generated");
        Docs.Summary(writer, "An application that uses TAPI: the registration, its devices and its messages.");
        Docs.Remarks(
            writer,
            $"Disposing it shuts TAPI down ({item.ShutDownExport}). The handles of its lines, calls and phones are then no longer valid.");
        writer.Line($"{options.Visibility} sealed partial class {name} : TapiApplicationBase");
        using (writer.OpenBlock())
        {
            MessageSourceEmitter.Fields(writer, name, item.Events);
            writer.Separate();
            Constructor(writer, item);
            Properties(writer, item);
            InitializeEmitter.Write(writer, item);
            Device(writer, item);
            ApplicationObjects.Find(writer, item);
            Messages(writer, item);
            MessageSourceEmitter.Members(writer, name, item.Events);
            MessageLoopEmitter.Write(writer, item, options);
            MessageSourceEmitter.Find(writer, item.Events, "protected");
        }

        return writer;
    }

    private static void Constructor(SourceWriter writer, ApplicationItem item)
    {
        writer.Line(
            $"private {item.Class.Name}(Tapi32 tapi, {item.Class.HandleType} handle, "
            + "uint deviceCount, TapiVersion apiVersion, TapiVersion highestVersion)");
        using (writer.Indent())
        {
            writer.Line($": base(\"TAPI {item.Family.ToLowerInvariant()} messages\")");
        }

        using (writer.OpenBlock())
        {
            writer.Line("Native = tapi;");
            writer.Line("Handle = handle;");
            writer.Line("DeviceCount = deviceCount;");
            writer.Line("ApiVersion = apiVersion;");
            writer.Line("HighestVersion = highestVersion;");
            writer.Line("StartReader();");
        }
    }

    private static void Properties(SourceWriter writer, ApplicationItem item)
    {
        Property(writer, "The raw functions that it calls.", "Tapi32 Native");
        Property(writer, "The handle of the registration.", $"{item.Class.HandleType} Handle");
        Property(
            writer,
            "The number of devices when the application started. Their identifiers run from zero; new devices are announced by messages.",
            "uint DeviceCount");
        Property(writer, "The highest version that the installed TAPI supports.", "TapiVersion ApiVersion");
        Property(writer, "The highest version that this application was written for.", "TapiVersion HighestVersion");
        writer.Separate();
        Docs.Summary(writer, "The version that the application works with: the lower of the two.");
        writer.Line("public TapiVersion Version => ApiVersion < HighestVersion ? ApiVersion : HighestVersion;");
    }

    private static void Property(SourceWriter writer, string summary, string declaration)
    {
        writer.Separate();
        Docs.Summary(writer, summary);
        writer.Line($"public {declaration} {{ get; }}");
    }

    private static void Device(SourceWriter writer, ApplicationItem item)
    {
        if (item.DeviceClass is null)
        {
            return;
        }

        writer.Separate();
        Docs.Summary(writer, "Negotiates a version for a device and returns the device.");
        Docs.Parameter(writer, "deviceId", "From zero to one less than the number of devices.");
        Docs.Exception(writer, item.ExceptionType, "There is no such device, or no version that both sides support.");
        writer.Line(
            $"public {item.DeviceClass} GetDevice(uint deviceId) => "
            + $"{item.DeviceClass}.Negotiate(this, deviceId, new TapiVersion(1, 3), HighestVersion);");
        ApplicationObjects.Devices(writer, item, item.DeviceClass);
    }

    private static void Messages(SourceWriter writer, ApplicationItem item)
    {
        writer.Separate();
        Docs.Summary(
            writer,
            "All messages in the order in which TAPI sent them, from now until the application shuts down or the token is canceled.");
        Docs.Parameter(writer, "cancellationToken", "Ends the reading of messages.");
        writer.Line($"public IAsyncEnumerable<{item.MessageBase}> ReadMessagesAsync(CancellationToken cancellationToken = default) =>");
        using (writer.Indent())
        {
            writer.Line($"ReadMessagesAsync<{item.MessageBase}>(cancellationToken);");
        }
    }
}

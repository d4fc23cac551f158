using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Objects;

namespace Tapi.Generator.Emission.Objects;

/// <summary>The class of a device: its identifier and the version negotiated for it.</summary>
internal static class DeviceEmitter
{
    public static SourceWriter Emit(DeviceItem item, EmissionOptions options)
    {
        var name = item.Class.Name;
        var writer = SourceFile.Start(options, "Tapi", "Tapi.Runtime.Generated");
        Docs.Summary(writer, $"A {item.Family.ToLowerInvariant()} device and the version that was negotiated for it.");
        writer.Line($"{options.Visibility} sealed partial class {name}");
        using (writer.OpenBlock())
        {
            Constructor(writer, item);
            Property(writer, "The application that it belongs to.", $"{item.ApplicationClass} Application {{ get; }}");
            Property(writer, "The device's identifier: from zero to one less than the number of devices.", "uint Id { get; }");
            Property(writer, "The version that application and device agreed on.", "TapiVersion ApiVersion { get; }");
            Property(writer, "The version of the device's own extensions; zero uses none.", "uint ExtVersion { get; set; }");
            if (item.ExtensionType is not null)
            {
                Property(
                    writer, "Which extensions the device has; all zero for none.", $"{item.ExtensionType.Name} ExtensionId {{ get; }}");
            }

            Negotiate(writer, item);
            writer.Separate();
            Docs.Summary(writer, "The device with its identifier and version.");
            writer.Line($"public override string ToString() => $\"{item.Family.ToLowerInvariant()} device {{Id}} (TAPI {{ApiVersion}})\";");
        }

        return writer;
    }

    private static void Constructor(SourceWriter writer, DeviceItem item)
    {
        var extension = item.ExtensionType is null ? string.Empty : $", {item.ExtensionType.Name} extensionId";
        writer.Line($"private {item.Class.Name}({item.ApplicationClass} app, uint id, TapiVersion apiVersion{extension})");
        using (writer.OpenBlock())
        {
            writer.Line("Application = app;");
            writer.Line("Id = id;");
            writer.Line("ApiVersion = apiVersion;");
            if (item.ExtensionType is not null)
            {
                writer.Line("ExtensionId = extensionId;");
            }
        }
    }

    private static void Property(SourceWriter writer, string summary, string declaration)
    {
        writer.Separate();
        Docs.Summary(writer, summary);
        writer.Line("public " + declaration);
    }

    private static void Negotiate(SourceWriter writer, DeviceItem item)
    {
        writer.Separate();
        Docs.Summary(writer, item.Docs);
        Docs.Parameter(writer, "app", "The application that it belongs to.");
        Docs.Parameter(writer, "deviceId", "The identifier of the device, counted from zero.");
        Docs.Parameter(writer, "lowVersion", "The lowest version that the application can work with.");
        Docs.Parameter(writer, "highVersion", "The highest version that the application was written for.");
        writer.Line(
            $"public static {item.Class.Name} Negotiate("
            + $"{item.ApplicationClass} app, uint deviceId, TapiVersion lowVersion, TapiVersion highVersion)");
        using (writer.OpenBlock())
        {
            writer.Line("var result = TryNegotiate(app, deviceId, lowVersion, highVersion, out var device);");
            writer.Line($"app.ThrowIfFailed(\"{item.NegotiateExport}\", result);");
            writer.Line("return device!;");
        }

        writer.Separate();
        Docs.Summary(writer, "Negotiates a version, and returns what the function returned: negative when it failed.");
        Docs.Parameter(writer, "app", "The application that it belongs to.");
        Docs.Parameter(writer, "deviceId", "The identifier of the device, counted from zero.");
        Docs.Parameter(writer, "lowVersion", "The lowest version that the application can work with.");
        Docs.Parameter(writer, "highVersion", "The highest version that the application was written for.");
        Docs.Parameter(writer, "device", "The device; null when the function failed.");
        writer.Line("internal static unsafe int TryNegotiate(");
        using (writer.Indent())
        {
            writer.Line(
                $"{item.ApplicationClass} app, uint deviceId, TapiVersion lowVersion, TapiVersion highVersion, "
                + $"out {item.Class.Name}? device)");
        }

        using (writer.OpenBlock())
        {
            writer.Line("uint apiVersion = 0;");
            if (item.ExtensionType is not null)
            {
                writer.Line($"{item.ExtensionType.Structure} extensionId = default;");
            }

            var extension = item.ExtensionType is null ? string.Empty : $", {item.ExtensionType.Name}.From(extensionId)";
            var values = string.Join(", ", item.Arguments.Select(Value));
            writer.Line($"var result = app.Native.{item.NegotiateExport}({values});");
            writer.Line($"device = result < 0 ? null : new {item.Class.Name}(app, deviceId, new TapiVersion(apiVersion){extension});");
            writer.Line("return result;");
        }
    }

    private static string Value(NegotiateArgument argument) => argument.Role switch
    {
        NegotiateRole.ApplicationHandle => "app.Handle",
        NegotiateRole.DeviceId => "deviceId",
        NegotiateRole.LowVersion => "lowVersion.Value",
        NegotiateRole.HighVersion => "highVersion.Value",
        NegotiateRole.ApiVersion => "&apiVersion",
        NegotiateRole.ExtensionId => "&extensionId",
        _ => "default",
    };
}

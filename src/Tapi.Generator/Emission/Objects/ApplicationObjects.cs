using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Objects;

namespace Tapi.Generator.Emission.Objects;

/// <summary>How an application leads to its devices and to the objects of its handles.</summary>
internal static class ApplicationObjects
{
    /// <summary>All devices that negotiate now.</summary>
    public static void Devices(SourceWriter writer, ApplicationItem item, string device)
    {
        writer.Separate();
        Docs.Summary(
            writer, "The devices that are there now and agree on a version with the application, in the order of their identifiers.");
        Docs.Remarks(
            writer,
            "Each use asks TAPI again: devices that were added are included, removed ones are not. "
            + "A device that was in the list before is the same object.");
        writer.Line($"public IReadOnlyList<{device}> Devices => ListDevices<{device}>(DeviceCount, Renegotiate);");
        writer.Separate();
        writer.Line($"private {device}? Renegotiate(uint id, {device}? known)");
        using (writer.OpenBlock())
        {
            writer.Line($"{device}.TryNegotiate(this, id, new TapiVersion(1, 3), HighestVersion, out var device);");
            writer.Line("return known is not null && known.ApiVersion == device?.ApiVersion ? known : device;");
        }
    }

    /// <summary>The objects of handles.</summary>
    public static void Find(SourceWriter writer, ApplicationItem item)
    {
        foreach (var target in item.Objects)
        {
            var kind = target.Name.ToLowerInvariant();
            writer.Separate();
            Docs.Summary(writer, $"Finds the {kind} of a handle.");
            Docs.Parameter(writer, "handle", "The handle by which TAPI knows it.");
            Docs.Returns(writer, $"The {kind}, or null when this application has none with that handle, or has released it.");
            writer.Line($"public {target.Name}? Find{target.Name}({target.HandleType} handle) =>");
            using (writer.Indent())
            {
                writer.Line($"Find<{target.Name}>(handle.Value) is {{ IsReleased: false }} found ? found : null;");
            }
        }
    }
}

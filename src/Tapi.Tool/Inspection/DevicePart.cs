using Tapi.Runtime.Generated;

namespace Tapi.Tool.Inspection;

/// <summary>Something about a device: a structure, or why there is none.</summary>
internal sealed record DevicePart(string Title, StructureView? View, string? Failure = null)
{
    /// <summary>Asks for a structure. What this device cannot say is no reason to say nothing.</summary>
    public static DevicePart Of(string title, Func<StructureView> read)
    {
        try
        {
            return new DevicePart(title, read());
        }
        catch (Exception failure) when (failure is TapiException or EntryPointNotFoundException)
        {
            return new DevicePart(title, null, failure.Message);
        }
    }
}

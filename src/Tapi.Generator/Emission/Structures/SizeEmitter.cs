using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Structures;

namespace Tapi.Generator.Emission.Structures;

/// <summary>The size of a structure's fixed part in each version.</summary>
internal static class SizeEmitter
{
    public static void Write(SourceWriter writer, string structure, SizeByVersion sizes)
    {
        Docs.Summary(writer, $"The size in bytes of a {structure} without the data after it, in a version.");
        Docs.Parameter(writer, "version", "The version that was negotiated for it.");
        writer.Line($"internal static int SizeOf(TapiVersion version) => {Text(sizes)};");
    }

    private static string Text(SizeByVersion sizes)
    {
        var text = sizes.Steps[0].Size.ToString(System.Globalization.CultureInfo.InvariantCulture);
        foreach (var step in sizes.Steps.Where(step => step.Since is not null))
        {
            text = $"version.Value >= {VersionText.Number(step.Since!)} ? {step.Size} : {text}";
        }

        return text;
    }
}

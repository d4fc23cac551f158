using Tapi.Generator.Emission.Writing;

namespace Tapi.Generator.Emission.Raw;

/// <summary>The class that holds the raw functions.</summary>
internal static class RawLayerEmitter
{
    public static SourceWriter Emit(EmissionOptions options)
    {
        var writer = SourceFile.Start(options, "System", "Tapi");
        Docs.Summary(
            writer,
            "The exports of tapi32.dll under their own names, with the header's types. "
            + "Each is looked up in the library on its first call.");
        writer.Line($"{options.Visibility} sealed partial class Tapi32");
        using (writer.OpenBlock())
        {
            Docs.Summary(writer, "Binds the exports of a library.");
            Docs.Parameter(writer, "library", "The library to call: tapi32.dll, or a simulator.");
            writer.Line("public Tapi32(TapiLibrary library) => Library = library ?? throw new ArgumentNullException(nameof(library));");
            writer.Separate();
            Docs.Summary(writer, "Where the exports come from.");
            writer.Line("public TapiLibrary Library { get; }");
        }

        return writer;
    }
}

using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Objects;

namespace Tapi.Generator.Emission.Objects;

/// <summary>The class of the functions that need no handle.</summary>
internal static class SystemEmitter
{
    public static SourceWriter Emit(SystemItem item, EmissionOptions options)
    {
        var writer = SourceFile.Start(options, "System", "Tapi");
        Docs.Summary(
            writer,
            "What TAPI answers without being initialized: countries, providers, priorities, "
            + "and requests to the application that places calls.");
        writer.Line($"{options.Visibility} sealed partial class {item.ClassName}");
        using (writer.OpenBlock())
        {
            Docs.Summary(writer, "Uses a library.");
            Docs.Parameter(writer, "library", "The library to call: tapi32.dll, or a simulator; null loads tapi32.dll.");
            Docs.Exception(writer, "PlatformNotSupportedException", "No library was given and this is not Windows.");
            writer.Line($"public {item.ClassName}(TapiLibrary? library = null) => Native = new Tapi32(library ?? TapiLibrary.Load());");
            writer.Separate();
            Docs.Summary(writer, "The raw functions that it calls.");
            writer.Line("public Tapi32 Native { get; }");
        }

        return writer;
    }
}

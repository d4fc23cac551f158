using Tapi.Generator.Resolution.Structures;

namespace Tapi.Generator.Emission;

/// <summary>A class that reads a structure and the data behind it.</summary>
internal static class ViewEmitter
{
    public static string Emit(ViewItem item, EmissionOptions options)
    {
        var writer = SourceFile.Start(options, "System", "System.Collections.Generic", "Tapi", "Tapi.Runtime");
        Docs.Summary(writer, item.Docs);
        Docs.Remarks(writer, $"Reads a copy of a {item.Structure}; nothing is read outside its used bytes.");
        writer.Line($"{options.Visibility} sealed class {item.ClassName} : StructureView");
        using (writer.OpenBlock())
        {
            Docs.Summary(writer, $"The fixed part in bytes, with room for data behind it.");
            writer.Line($"internal const int InitialSize = {item.FixedSize + RoomFor(item)};");
            writer.Separate();
            Docs.Summary(writer, $"Reads a {item.Structure} in a buffer.");
            Docs.Parameter(writer, "bytes", "The structure and the data behind it.");
            Docs.Parameter(writer, "version", "The version that was negotiated for it.");
            writer.Line($"public {item.ClassName}(ReadOnlyMemory<byte> bytes, TapiVersion version)");
            using (writer.Indent())
            {
                writer.Line(": base(bytes, version)");
            }

            writer.Line("{");
            writer.Line("}");
            foreach (var property in item.Properties)
            {
                ViewPropertyEmitter.Write(writer, property);
            }
        }

        return writer.ToString();
    }

    /// <summary>A kilobyte spares most callers the second call.</summary>
    private static int RoomFor(ViewItem item) => item.Properties.Any(property => property.SizeOffset > 0) ? 1024 : 0;
}

using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Structures;

namespace Tapi.Generator.Emission.Structures;

/// <summary>A class that reads a structure and the data after it.</summary>
internal static class ViewEmitter
{
    public static SourceWriter Emit(ViewItem item, EmissionOptions options)
    {
        var writer = SourceFile.Start(options, "System", "System.Collections.Generic", "Tapi", "Tapi.Runtime.Generated");
        Docs.Summary(writer, item.Docs, $"Reads a copy of the {item.Structure}. Nothing outside its used bytes is read.");
        ObsoleteText.Write(writer, item.Docs);
        writer.Line($"{options.Visibility} sealed class {item.ClassName} : StructureView");
        using (writer.OpenBlock())
        {
            if (!item.IsEntry)
            {
                Docs.Summary(writer, "The size in bytes of the fixed part, with room for the data after it.");
                writer.Line($"internal const int InitialSize = {item.Sizes.Steps.Items[item.Sizes.Steps.Count - 1].Size + RoomFor(item)};");
                writer.Separate();
            }

            Constructor(writer, item);
            if (item.IsEntry)
            {
                writer.Separate();
                SizeEmitter.Write(writer, item.Structure, item.Sizes);
            }

            foreach (var property in item.Properties)
            {
                ViewPropertyEmitter.Write(writer, property);
            }
        }

        return writer;
    }

    private static void Constructor(SourceWriter writer, ViewItem item)
    {
        Docs.Summary(writer, $"Reads the {item.Structure} in a buffer.");
        Docs.Parameter(
            writer,
            "bytes",
            item.IsEntry ? "The structure that holds the list: offsets count from its start." : "The structure and the data after it.");
        Docs.Parameter(writer, "version", "The version that was negotiated for it.");
        if (item.IsEntry)
        {
            Docs.Parameter(writer, "origin", "Where the entry starts, in bytes.");
        }

        // An entry is read from the list that it is in; a whole structure can come from anywhere.
        var (visibility, origin) = item.IsEntry ? ("internal", ", int origin") : ("public", string.Empty);
        writer.Line($"{visibility} {item.ClassName}(ReadOnlyMemory<byte> bytes, TapiVersion version{origin})");
        using (writer.Indent())
        {
            writer.Line($": base(bytes, version{(item.IsEntry ? ", origin" : string.Empty)})");
        }

        writer.Line("{");
        writer.Line("}");
    }

    /// <summary>A kilobyte spares most callers the second call.</summary>
    private static int RoomFor(ViewItem item) => item.Properties.Any(property => property.SizeOffset > 0) ? 1024 : 0;
}

using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Structures;

namespace Tapi.Generator.Emission;

/// <summary>A class that fills a structure and lays out the data behind it.</summary>
internal static class ParameterObjectEmitter
{
    public static string Emit(ParameterObjectItem item, EmissionOptions options)
    {
        var writer = SourceFile.Start(options, "System", "Tapi", "Tapi.Runtime");
        Docs.Summary(writer, item.Docs);
        writer.Line($"{options.Visibility} sealed class {item.ClassName}");
        using (writer.OpenBlock())
        {
            foreach (var property in item.Properties)
            {
                Property(writer, property);
            }

            writer.Separate();
            Docs.Summary(writer, $"The {item.Structure} with the data behind it.");
            Docs.Parameter(writer, "version", "The version that was negotiated for it.");
            writer.Line("public byte[] ToBytes(TapiVersion version)");
            using (writer.OpenBlock())
            {
                writer.Line($"var writer = new StructureWriter({item.FixedSize});");
                foreach (var property in item.Properties)
                {
                    writer.Line(Write(property.Property));
                }

                writer.Line("return writer.ToArray();");
            }
        }

        return writer.ToString();
    }

    private static void Property(SourceWriter writer, ParameterProperty property)
    {
        var (read, value) = (property.Property, property.Default is null ? string.Empty : $" = {property.Default};");
        writer.Separate();
        Docs.Summary(writer, read.Summary.Length > 0 ? read.Summary : $"The member {read.Name}.");
        var type = read.Kind switch
        {
            ReadKind.Text => "string?",
            ReadKind.Bytes => "ReadOnlyMemory<byte>",
            _ => read.Type,
        };
        writer.Line($"public {type} {CSharpKeywords.Escape(read.Name)} {{ get; set; }}{value}");
    }

    private static string Write(ViewProperty property)
    {
        var name = CSharpKeywords.Escape(property.Name);
        return property.Kind switch
        {
            ReadKind.Number => $"writer.UInt32({property.Offset}, {name});",
            ReadKind.Constant => $"writer.UInt32({property.Offset}, (uint){name});",
            ReadKind.Text => $"writer.Text({property.SizeOffset}, {property.Offset}, {name});",
            ReadKind.Bytes => $"writer.Bytes({property.SizeOffset}, {property.Offset}, {name}.Span);",
            _ => $"writer.Value({property.Offset}, {name});",
        };
    }
}

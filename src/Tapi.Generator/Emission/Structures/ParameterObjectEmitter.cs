using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Structures;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Emission.Structures;

/// <summary>A class that fills a structure and lays out the data after it.</summary>
internal static class ParameterObjectEmitter
{
    public static SourceWriter Emit(ParameterObjectItem item, EmissionOptions options)
    {
        var writer = SourceFile.Start(options, "System", "System.Collections.Generic", "Tapi", "Tapi.Runtime.Generated");
        Docs.Summary(writer, item.Docs);
        ObsoleteText.Write(writer, item.Docs);
        writer.Line($"{options.Visibility} sealed class {item.ClassName}");
        using (writer.OpenBlock())
        {
            foreach (var property in item.Properties)
            {
                Property(writer, property);
            }

            writer.Separate();
            SizeEmitter.Write(writer, item.Structure, item.Sizes);
            if (!item.IsEntry)
            {
                writer.Separate();
                ToBytes(writer, item);
            }

            writer.Separate();
            Docs.Summary(writer, $"Writes the members of the {item.Structure} and the data after it.");
            Docs.Parameter(writer, "writer", "Lays out the structure.");
            Docs.Parameter(writer, "version", "The version that was negotiated for it: members that it does not have are left out.");
            writer.Line("internal void Write(StructureWriter writer, TapiVersion version)");
            using (writer.OpenBlock())
            {
                foreach (var property in item.Properties)
                {
                    Write(writer, property);
                }
            }
        }

        return writer;
    }

    private static void ToBytes(SourceWriter writer, ParameterObjectItem item)
    {
        Docs.Summary(writer, $"The {item.Structure} with the data after it.");
        Docs.Parameter(writer, "version", "The version that was negotiated for it: members that it does not have are left out.");
        writer.Line("public byte[] ToBytes(TapiVersion version)");
        using (writer.OpenBlock())
        {
            var inline = item.Properties.Items.FirstOrDefault(property => property.Property.IsInline);
            var size = inline is null
                ? "SizeOf(version)"
                : $"{inline.Property.Offset} + (({inline.Property.Name}?.Count ?? 0) * {inline.EntryClass}.SizeOf(version))";
            writer.Line($"var writer = new StructureWriter({size});");
            writer.Line("Write(writer, version);");
            writer.Line(item.Shape == StructureShape.Variable ? "return writer.ToFilledArray();" : "return writer.ToArray();");
        }
    }

    private static void Property(SourceWriter writer, ParameterProperty property)
    {
        var read = property.Property;
        writer.SeparateMember();
        Docs.Member(writer, read);
        var type = read.Kind switch
        {
            ReadKind.Text => "string?",
            ReadKind.Bytes => "ReadOnlyMemory<byte>",
            ReadKind.Record => TypeText.Of(read.Type!) + "?",
            ReadKind.List or ReadKind.Records => $"IReadOnlyList<{TypeText.Of(read.Type!)}>",
            ReadKind.Entries => $"IReadOnlyList<{property.EntryClass}>",
            ReadKind.Currency => "decimal",
            ReadKind.Date or ReadKind.SystemTime => "DateTime?",
            _ => TypeText.Of(read.Type!),
        };
        var start = read.Kind switch
        {
            ReadKind.List or ReadKind.Records => $" = Array.Empty<{TypeText.Of(read.Type!)}>();",
            ReadKind.Entries => $" = Array.Empty<{property.EntryClass}>();",
            _ => property.Default is null ? string.Empty : $" = {Start(read, property.Default)};",
        };
        writer.Line($"public {type} {CSharpKeywords.Escape(read.Name)} {{ get; set; }}{start}");
    }

    private static string Start(ViewProperty property, InitialValue value) => property.Type switch
    {
        EnumType type when value.Constant is null => $"({type.Name}){EnumText.Of(value)}",
        MeaningType number => MeaningText.Read(number.Meaning, value.Constant is null ? EnumText.Of(value) : $"(uint){EnumText.Of(value)}"),
        _ => EnumText.Of(value),
    };

    private static void Write(SourceWriter writer, ParameterProperty property)
    {
        if (property.Property.Since is null)
        {
            Statements(writer, property);
            return;
        }

        writer.Line($"if (version.Value >= {VersionText.Number(property.Property.Since)})");
        using (writer.OpenBlock())
        {
            Statements(writer, property);
        }

        writer.Separate();
    }

    private static void Statements(SourceWriter writer, ParameterProperty item)
    {
        var property = item.Property;
        var name = CSharpKeywords.Escape(property.Name);
        if (property.CountOffset >= 0)
        {
            writer.Line($"writer.UInt32({property.CountOffset}, (uint)({name}?.Count ?? 0));");
        }

        var places = property.IsInline ? $"{property.Offset}" : $"{property.SizeOffset}, {property.Offset}";
        writer.Line(property.Kind switch
        {
            ReadKind.Number => $"writer.UInt32({property.Offset}, {name});",
            ReadKind.Constant => $"writer.UInt32({property.Offset}, (uint){name});",
            ReadKind.Meaning => $"writer.UInt32({property.Offset}, {MeaningText.Write(((MeaningType)property.Type!).Meaning, name)});",
            ReadKind.Text => $"writer.Text({property.SizeOffset}, {property.Offset}, {name});",
            ReadKind.Bytes => $"writer.Bytes({property.SizeOffset}, {property.Offset}, {name}.Span);",
            ReadKind.Record => $"writer.Value({property.Offset}, {name}?.ToStructure() ?? default);",
            ReadKind.Currency => $"writer.Value({property.Offset}, decimal.ToOACurrency({name}));",
            ReadKind.Date => $"writer.Value({property.Offset}, NativeTime.ToDays({name}));",
            ReadKind.SystemTime => $"writer.Value({property.Offset}, SYSTEMTIME.From({name}));",
            ReadKind.Records =>
                $"writer.Values({places}, NativeList.ToStructures({name}, static item => item.ToStructure(), nameof({name})));",
            ReadKind.List => $"writer.Values({property.SizeOffset}, {property.Offset}, {name});",
            ReadKind.Entries => $"writer.{(property.IsInline ? "InlineEntries" : "Entries")}"
                + $"({places}, {item.EntryClass}.SizeOf(version), {name}, (entry, part) => entry.Write(part, version));",
            _ => $"writer.Value({property.Offset}, {name});",
        });
    }
}

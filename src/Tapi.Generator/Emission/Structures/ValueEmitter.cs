using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Structures;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Emission.Structures;

/// <summary>A structure of fixed size as a record, converted from and to the structure.</summary>
internal static class ValueEmitter
{
    public static SourceWriter Emit(ValueItem item, EmissionOptions options)
    {
        var writer = SourceFile.Start(options, "System", "Tapi", "Tapi.Runtime.Generated");
        Docs.Summary(writer, item.Docs);
        ObsoleteText.Write(writer, item.Docs);
        writer.Line($"{options.Visibility} sealed record {item.ClassName}");
        using (writer.OpenBlock())
        {
            foreach (var property in item.Properties)
            {
                writer.SeparateMember();
                Docs.Summary(writer, property.Summary.IsEmpty ? $"The member {property.Name}." : property.Summary);
                var start = property.Form == ValueForm.Text ? " = string.Empty;" : string.Empty;
                writer.Line($"public {Type(property)} {CSharpKeywords.Escape(property.Name)} {{ get; init; }}{start}");
            }

            From(writer, item);
            ToStructure(writer, item);
        }

        return writer;
    }

    private static void From(SourceWriter writer, ValueItem item)
    {
        writer.Separate();
        Docs.Summary(writer, $"Reads a {item.Structure}.");
        Docs.Parameter(writer, "value", "The structure to take the values from.");
        writer.Line($"internal static unsafe {item.ClassName} From({item.Structure} value) => new()");
        using (writer.OpenBlock("};"))
        {
            foreach (var property in item.Properties)
            {
                writer.Line($"{CSharpKeywords.Escape(property.Name)} = {Read(property)},");
            }
        }
    }

    private static void ToStructure(SourceWriter writer, ValueItem item)
    {
        writer.Separate();
        Docs.Summary(writer, $"The value as a {item.Structure}.");
        writer.Line($"internal unsafe {item.Structure} ToStructure()");
        using (writer.OpenBlock())
        {
            writer.Line($"var value = default({item.Structure});");
            foreach (var property in item.Properties)
            {
                writer.Line(Write(property));
            }

            writer.Line("return value;");
        }
    }

    private static string Type(ValueProperty property) => property.Form switch
    {
        ValueForm.Record => TypeText.Of(property.Type!) + "?",
        ValueForm.Currency => "decimal",
        ValueForm.Date or ValueForm.SystemTime => "DateTime?",
        ValueForm.GuidPart => "Guid",
        ValueForm.Text => "string",
        ValueForm.Bytes => "ReadOnlyMemory<byte>",
        _ => TypeText.Of(property.Type!),
    };

    private static string Read(ValueProperty property)
    {
        var field = Field(property);
        return property.Form switch
        {
            ValueForm.Constant => $"({TypeText.Of(property.Type!)}){field}",
            ValueForm.Meaning => MeaningText.Read(((MeaningType)property.Type!).Meaning, field),
            ValueForm.Record => $"{TypeText.Of(property.Type!)}.From({field})",
            ValueForm.Currency => $"decimal.FromOACurrency({field})",
            ValueForm.Date => $"NativeTime.FromDays({field})",
            ValueForm.SystemTime => $"{field}.ToDateTime()",
            ValueForm.GuidPart => $"*(Guid*)&{field}",
            ValueForm.Text => $"NativeText.Read((byte*){field}, {property.Length})",
            ValueForm.Bytes => $"new ReadOnlySpan<byte>({field}, {property.Length}).ToArray()",
            _ => field,
        };
    }

    private static string Write(ValueProperty property)
    {
        var (field, name) = (Field(property), CSharpKeywords.Escape(property.Name));
        return property.Form switch
        {
            ValueForm.Constant => $"{field} = (uint){name};",
            ValueForm.Meaning => $"{field} = {MeaningText.Write(((MeaningType)property.Type!).Meaning, name)};",
            ValueForm.Record => $"{field} = {name}?.ToStructure() ?? default;",
            ValueForm.Currency => $"{field} = decimal.ToOACurrency({name});",
            ValueForm.Date => $"{field} = NativeTime.ToDays({name});",
            ValueForm.SystemTime => $"{field} = SYSTEMTIME.From({name});",
            ValueForm.GuidPart => $"*(Guid*)&{field} = {name};",
            ValueForm.Text => $"NativeText.Write({field}, {property.Length}, {name}, nameof({name}));",
            ValueForm.Bytes => $"NativeText.Write({field}, {property.Length}, {name}.Span, nameof({name}));",
            _ => $"{field} = {name};",
        };
    }

    private static string Field(ValueProperty property) => "value." + CSharpKeywords.Escape(property.Field);
}

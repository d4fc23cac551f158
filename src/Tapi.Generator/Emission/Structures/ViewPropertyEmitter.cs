using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Structures;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Emission.Structures;

/// <summary>A property that reads one member or one size/offset pair.</summary>
internal static class ViewPropertyEmitter
{
    public static void Write(SourceWriter writer, ViewProperty property)
    {
        writer.SeparateMember();
        Docs.Member(writer, property);
        var isPlain = property.Kind is not (ReadKind.Text or ReadKind.Texts or ReadKind.Bytes or ReadKind.List or ReadKind.Records
            or ReadKind.Entries);
        var type = property.Kind switch
        {
            ReadKind.Text => "string",
            ReadKind.Texts => "IReadOnlyList<string>",
            ReadKind.Bytes or ReadKind.Inline => "ReadOnlyMemory<byte>",
            ReadKind.List or ReadKind.Records or ReadKind.Entries => $"IReadOnlyList<{Type(property)}>",
            ReadKind.Currency => "decimal",
            ReadKind.Date or ReadKind.SystemTime => "DateTime?",
            _ => Type(property),
        };
        var value = Value(property);
        if (property.Since is { } since)
        {
            type += isPlain && property.Kind is not (ReadKind.Date or ReadKind.SystemTime) ? "?" : string.Empty;
            var isInside = isPlain ? $" && Has({property.Offset}, {property.Size})" : string.Empty;
            value = $"Since({VersionText.Number(since)}){isInside} ? {value} : {Missing(property)}";
        }

        writer.Expression($"public {type} {CSharpKeywords.Escape(property.Name)}", value);
    }

    private static string Missing(ViewProperty property) => property.Kind switch
    {
        ReadKind.Text => "string.Empty",
        ReadKind.Texts => "Array.Empty<string>()",
        ReadKind.List or ReadKind.Records or ReadKind.Entries => $"Array.Empty<{Type(property)}>()",
        ReadKind.Bytes => "default",
        _ => "null",
    };

    private static string Type(ViewProperty property) => TypeText.Of(property.Type!);

    private static string Structure(ViewProperty property) => ((RecordType)property.Type!).Structure;

    private static string Value(ViewProperty property) => property.Kind switch
    {
        ReadKind.Number => $"UInt32({property.Offset})",
        ReadKind.Constant => $"({Type(property)})UInt32({property.Offset})",
        ReadKind.Meaning => MeaningText.Read(((MeaningType)property.Type!).Meaning, $"UInt32({property.Offset})"),
        ReadKind.Currency => $"Currency({property.Offset})",
        ReadKind.Date => $"Date({property.Offset})",
        ReadKind.SystemTime => $"Value<SYSTEMTIME>({property.Offset}).ToDateTime()",
        ReadKind.Text => $"Text({property.SizeOffset}, {property.Offset})",
        ReadKind.Texts => $"Texts({property.SizeOffset}, {property.Offset})",
        ReadKind.Bytes => $"Data({property.SizeOffset}, {property.Offset})",
        ReadKind.Record => $"{Type(property)}.From(Value<{Structure(property)}>({property.Offset}))",
        ReadKind.Records =>
            $"Values<{Structure(property)}, {Type(property)}>({property.SizeOffset}, {property.Offset}, {Type(property)}.From)",
        ReadKind.List => $"Values<{Type(property)}>({property.SizeOffset}, {property.Offset})",
        ReadKind.Nested => $"new {Type(property)}(Nested({property.Offset}), Version)",
        ReadKind.Inline => $"Inline({property.Offset}, {property.SizeOffset})",
        ReadKind.Entries => $"Entries({property.SizeOffset}, {property.Offset}, {property.CountOffset}, "
            + $"{Type(property)}.SizeOf(Version), origin => new {Type(property)}(Bytes, Version, origin))",
        _ => $"Value<{Type(property)}>({property.Offset})",
    };
}

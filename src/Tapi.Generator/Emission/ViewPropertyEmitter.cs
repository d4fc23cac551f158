using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Structures;

namespace Tapi.Generator.Emission;

/// <summary>A property that reads one member or one size/offset pair.</summary>
internal static class ViewPropertyEmitter
{
    public static void Write(SourceWriter writer, ViewProperty property)
    {
        writer.Separate();
        Docs.Summary(writer, property.Summary.Length > 0 ? property.Summary : $"The member {property.Name}.");
        var isPlain = property.Kind is not (ReadKind.Text or ReadKind.Texts or ReadKind.Bytes or ReadKind.List or ReadKind.Entries);
        var type = property.Kind switch
        {
            ReadKind.Texts => "IReadOnlyList<string>",
            ReadKind.Bytes or ReadKind.Inline => "ReadOnlyMemory<byte>",
            ReadKind.List or ReadKind.Entries => $"IReadOnlyList<{property.Type}>",
            ReadKind.Date or ReadKind.SystemTime => "DateTime?",
            _ => property.Type,
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
        ReadKind.Texts or ReadKind.List or ReadKind.Entries => $"Array.Empty<{property.Type}>()",
        ReadKind.Bytes => "default",
        _ => "null",
    };

    private static string Value(ViewProperty property) => property.Kind switch
    {
        ReadKind.Number => $"UInt32({property.Offset})",
        ReadKind.Constant => $"({property.Type})UInt32({property.Offset})",
        ReadKind.Currency => $"Currency({property.Offset})",
        ReadKind.Date => $"Date({property.Offset})",
        ReadKind.SystemTime => $"Value<SYSTEMTIME>({property.Offset}).ToDateTime()",
        ReadKind.Text => $"Text({property.SizeOffset}, {property.Offset})",
        ReadKind.Texts => $"Texts({property.SizeOffset}, {property.Offset})",
        ReadKind.Bytes => $"Data({property.SizeOffset}, {property.Offset})",
        ReadKind.List => $"Values<{property.Type}>({property.SizeOffset}, {property.Offset})",
        ReadKind.Nested => $"new {property.Type}(Nested({property.Offset}), Version)",
        ReadKind.Inline => $"Inline({property.Offset}, {property.SizeOffset})",
        ReadKind.Entries => $"Entries({property.SizeOffset}, {property.Offset}, {property.CountOffset}, "
            + $"{property.Type}.SizeOf(Version), origin => new {property.Type}(Bytes, Version, origin))",
        _ => $"Value<{property.Type}>({property.Offset})",
    };
}

using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Structures;

namespace Tapi.Generator.Emission.Raw;

/// <summary>A structure as the header lays it out.</summary>
internal static class StructureEmitter
{
    public static SourceWriter Emit(StructureItem item, EmissionOptions options)
    {
        var writer = SourceFile.Start(options, "System", "System.Runtime.InteropServices", "Tapi.Runtime.Generated");
        writer.Line("#pragma warning disable CS0649 // TAPI fills the fields");
        writer.Separate();
        var size = item.Size.IsSame ? $"{item.Size.X86} bytes." : $"{item.Size.X86} bytes on x86, {item.Size.X64} on x64.";
        Docs.Summary(writer, item.Docs, size);
        ObsoleteText.Write(writer, item.Docs);
        writer.Line(Layout(item.IsExplicit));
        writer.Line($"{options.Visibility} unsafe struct {item.CName}");
        using (writer.OpenBlock())
        {
            foreach (var field in item.Fields)
            {
                Field(writer, field, item.IsExplicit);
            }

            foreach (var field in item.Fields.Where(field => field.TextProperty is not null))
            {
                writer.Separate();
                Docs.Summary(writer, DocsText.Append(
                    PageText.Empty,
                    new(TextPieceKind.Words, "The text in "),
                    new(TextPieceKind.Reference, $"{item.CName}.{field.Name}"),
                    new(TextPieceKind.Words, " up to its NUL.")));
                writer.Line($"public readonly string {field.TextProperty}");
                using (writer.OpenBlock())
                {
                    writer.Line("get");
                    using (writer.OpenBlock())
                    {
                        writer.Line($"fixed (char* text = {field.Name})");
                        using (writer.OpenBlock())
                        {
                            writer.Line($"return NativeText.Read((byte*)text, {field.FixedLength});");
                        }
                    }
                }
            }

            foreach (var part in item.Parts)
            {
                Part(writer, part);
            }
        }

        return writer;
    }

    private static void Part(SourceWriter writer, StructurePart part)
    {
        writer.Separate();
        Docs.Summary(writer, part.Summary.IsEmpty ? "A part of the structure." : part.Summary);
        writer.Line(Layout(part.IsUnion));
        writer.Line($"public unsafe struct {TypeText.Part(part.Name)}");
        using (writer.OpenBlock())
        {
            foreach (var field in part.Fields)
            {
                Field(writer, part.IsUnion ? field with { Offset = 0 } : field, part.IsUnion);
            }
        }
    }

    private static void Field(SourceWriter writer, StructureField field, bool isExplicit)
    {
        writer.SeparateMember();
        Docs.Summary(
            writer, field.Summary.IsEmpty ? "A member without a description." : MeaningText.WithUnit(field.Summary, field.Meaning));
        if (isExplicit)
        {
            writer.Line($"[FieldOffset({field.Offset})]");
        }

        var name = CSharpKeywords.Escape(field.Name);
        var type = field.Type is null ? TypeText.Part(field.Name) : TypeText.Of(field.Type);
        writer.Line(field.FixedLength > 0 ? $"public fixed {type} {name}[{field.FixedLength}];" : $"public {type} {name};");
    }

    private static string Layout(bool isExplicit) => $"[StructLayout(LayoutKind.{(isExplicit ? "Explicit" : "Sequential")}, Pack = 1)]";
}

using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Emission.Raw;

/// <summary>One export of the raw layer.</summary>
internal static class RawFunctionEmitter
{
    public static SourceWriter Emit(RawFunctionItem item, EmissionOptions options)
    {
        var writer = SourceFile.Start(options, "System", "Tapi.Runtime.Generated");
        writer.Line("partial class Tapi32");
        using (writer.OpenBlock())
        {
            var result = TypeText.Of(item.ReturnType);
            List<string> types = [.. item.Parameters.Select(parameter => TypeText.Of(parameter.Type)), result];
            var field = "_" + item.Export;
            writer.TypeList($"private unsafe {TypeText.FunctionPointer}", types, $" {field};");
            writer.Separate();
            Docs.Summary(writer, item.Docs);
            foreach (var parameter in item.Parameters)
            {
                Docs.Parameter(writer, parameter.Name, Text(parameter));
            }

            Docs.Exception(writer, "EntryPointNotFoundException", "The library has no such export.");
            ObsoleteText.Write(writer, item.Docs);
            var parameters = item.Parameters.Select(parameter => $"{TypeText.Of(parameter.Type)} {CSharpKeywords.Escape(parameter.Name)}");
            writer.List($"public unsafe {result} {item.Export}", parameters.ToList(), string.Empty);
            using (writer.OpenBlock())
            {
                writer.Line($"if ({field} == null)");
                using (writer.OpenBlock())
                {
                    writer.TypeList($"{field} = ({TypeText.FunctionPointer}", types, $")TapiExport.Resolve(Library, \"{item.Export}\");");
                }

                writer.Separate();
                writer.List($"return {field}", [.. item.Parameters.Select(parameter => CSharpKeywords.Escape(parameter.Name))], ";");
            }
        }

        return writer;
    }

    /// <summary>What the page says, and what only those have to know who pass memory themselves.</summary>
    private static PageText Text(RawParameter parameter)
    {
        var text = MeaningText.WithUnit(parameter.Summary, parameter.Meaning);
        if (parameter.StatesItsSize)
        {
            text = DocsText.Append(
                text,
                new(TextPieceKind.Words, "Set "),
                new(TextPieceKind.Reference, parameter.Type.Name + ".dwTotalSize"),
                new(TextPieceKind.Words, " before the call. If "),
                new(TextPieceKind.Reference, parameter.Type.Name + ".dwNeededSize"),
                new(TextPieceKind.Words, " is larger afterwards, data is missing: repeat the call with more room."));
        }

        return parameter.CompletedBy is null
            ? text
            : DocsText.Append(text, new TextPiece(TextPieceKind.Words, $"The memory must stay valid until {parameter.CompletedBy}."));
    }
}

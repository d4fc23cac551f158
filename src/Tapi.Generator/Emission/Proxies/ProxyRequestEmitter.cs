using Tapi.Generator.Emission.Methods;
using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Emission.Structures;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Messages;

namespace Tapi.Generator.Emission.Proxies;

/// <summary>One kind of request: what the client asks, and what it can be answered with.</summary>
internal static class ProxyRequestEmitter
{
    public static SourceWriter Emit(ProxyRequestItem item, EmissionOptions options)
    {
        var writer = SourceFile.Start(options, "System", "System.Collections.Generic", "Tapi", "Tapi.Runtime.Generated");
        Docs.Summary(writer, item.Summary.IsEmpty ? "A request of a client." : item.Summary);
        writer.Line($"{options.Visibility} sealed unsafe class {item.TypeName} : {item.Base}");
        using (writer.OpenBlock())
        {
            ProxyBaseEmitter.ConstructorDocs(writer);
            writer.Line($"internal {item.TypeName}({item.LineClass} line, byte* request)");
            using (writer.Indent())
            {
                writer.Line(": base(line, request)");
            }

            writer.Line("{");
            writer.Line("}");
            foreach (var property in item.Properties)
            {
                ViewPropertyEmitter.Write(writer, property);
            }

            Complete(writer, item);
        }

        return writer;
    }

    private static void Complete(SourceWriter writer, ProxyRequestItem item)
    {
        WriteDocs(writer, item.Outputs.Items);
        writer.Line($"public void Complete({string.Join(", ", item.Outputs.Select(output => $"{Type(output)} {Name(output)}"))})");
        using (writer.OpenBlock())
        {
            foreach (var output in item.Outputs.Where(IsReference))
            {
                writer.Line(CallerText.NotNull(Name(output)));
            }

            foreach (var output in item.Outputs)
            {
                writer.Line(output switch
                {
                    ProxyRecord => $"Write({output.Offset}, {Name(output)}.ToStructure());",
                    ProxyBlock { ParameterObject: { } type } =>
                        $"WriteBlock({output.Offset}, {Name(output)}.ToBytes(Version), {type}.SizeOf(Version));",
                    ProxyBlock block => $"WriteBlock({output.Offset}, {Name(output)}, {block.Size});",
                    ProxyBytes bytes => $"WriteLimited({output.Offset}, {Name(output)}, {bytes.SizeOffset});",
                    _ => $"Write({output.Offset}, {Name(output)});",
                });
            }

            writer.Line("Answer(0);");
        }
    }

    private static void WriteDocs(SourceWriter writer, IReadOnlyCollection<ProxyOutput> outputs)
    {
        writer.Separate();
        Docs.Summary(writer, "Answers that the request succeeded.");
        foreach (var output in outputs)
        {
            Docs.Parameter(writer, Name(output).TrimStart('@'), output.Summary);
        }

        if (outputs.Any(IsReference))
        {
            Docs.Exception(writer, "ArgumentNullException", "An answer is null.");
        }

        Docs.Exception(writer, "InvalidOperationException", "The request has been answered.");
        Docs.Exception(writer, "ArgumentException", "The answer does not fit into the memory that the client provided.");
    }

    private static bool IsReference(ProxyOutput output) => output is ProxyRecord or ProxyBlock { ParameterObject: not null };

    private static string Type(ProxyOutput output) => output switch
    {
        ProxyValue value => TypeText.Of(value.Type),
        ProxyRecord record => record.Type.Name,
        ProxyBlock { ParameterObject: { } type } => type,
        _ => "ReadOnlySpan<byte>",
    };

    private static string Name(ProxyOutput output) =>
        CSharpKeywords.Escape(char.ToLowerInvariant(output.Name[0]) + output.Name.Substring(1));
}

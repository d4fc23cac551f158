using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Emission.Structures;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Messages;

namespace Tapi.Generator.Emission.Proxies;

/// <summary>The base class of the requests that a proxy answers.</summary>
internal static class ProxyBaseEmitter
{
    public static SourceWriter Emit(ProxyBaseItem item, EmissionOptions options)
    {
        var writer = SourceFile.Start(options, "System", "Tapi", "Tapi.Runtime.Generated");
        Docs.Summary(writer, item.Docs, "Answer each request exactly once, with Complete or Fail; the client waits for it.");
        writer.Line($"{options.Visibility} unsafe class {item.TypeName} : ProxyRequest");
        using (writer.OpenBlock())
        {
            Constructor(writer, item);
            writer.Separate();
            Docs.Summary(writer, "The line that the request came on.");
            writer.Line($"public {item.LineClass} Line {{ get; }}");
            foreach (var property in item.Properties)
            {
                ViewPropertyEmitter.Write(writer, property);
            }

            writer.Separate();
            Docs.Summary(writer, "Answers that the request failed.");
            Docs.Parameter(writer, "error", "The error that the client's function ends with.");
            Docs.Exception(writer, "ArgumentOutOfRangeException", "It is no error: error codes are negative.");
            Docs.Exception(writer, "InvalidOperationException", "The request has been answered.");
            writer.Line($"public void Fail({item.ErrorEnum} error) => AnswerError((int)error, nameof(error));");
            writer.Separate();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"protected override int UnheardError => {EnumText.Number(item.UnheardError, "(int)(-1)")};");
            writer.Separate();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"protected override int AbandonedError => {EnumText.Number(item.AbandonedError, "(int)(-1)")};");
            writer.Separate();
            writer.Line("/// <inheritdoc/>");
            writer.Line($"protected override string RespondFunction => \"{item.ResponseExport}\";");
            writer.Separate();
            writer.Line("/// <inheritdoc/>");
            writer.Line("protected override int Respond(byte* request, int result) =>");
            using (writer.Indent())
            {
                writer.Line($"Line.Native.{item.ResponseExport}(Line.Handle, ({item.Structure}*)request, unchecked((uint)result));");
            }

            Create(writer, item);
        }

        return writer;
    }

    public static void ConstructorDocs(SourceWriter writer)
    {
        Docs.Summary(writer, "Wraps a request from TAPI.");
        Docs.Parameter(writer, "line", "The line that the request came on.");
        Docs.Parameter(writer, "request", "The request in TAPI's memory, or null.");
    }

    private static void Constructor(SourceWriter writer, ProxyBaseItem item)
    {
        ConstructorDocs(writer);
        writer.Line($"private protected {item.TypeName}({item.LineClass} line, byte* request)");
        using (writer.Indent())
        {
            writer.Line(": base(line, request, SizeOf(request))");
        }

        using (writer.OpenBlock())
        {
            writer.Line("Line = line;");
        }
    }

    private static void Create(SourceWriter writer, ProxyBaseItem item)
    {
        writer.Separate();
        Docs.Summary(writer, "Creates the object for a request by its kind. A kind without a page can only fail.");
        Docs.Parameter(writer, "line", "The line that the request came on.");
        Docs.Parameter(writer, "address", "The address of the request in TAPI's memory; zero when there is none.");
        writer.Line($"internal static {item.TypeName} Create({item.LineClass} line, nuint address)");
        using (writer.OpenBlock())
        {
            writer.Line("var request = (byte*)address;");
            writer.Line($"var hasKind = SizeOf(request) >= {item.KindOffset + sizeof(uint)};");
            var type = item.Kinds.Items.FirstOrDefault()?.Constant.Enum ?? "uint";
            writer.Line($"return ({type})(hasKind ? *(uint*)(request + {item.KindOffset}) : 0) switch");
            using (writer.OpenBlock("};"))
            {
                foreach (var kind in item.Kinds)
                {
                    writer.Line($"{EnumText.Of(kind.Constant)} => new {kind.TypeName}(line, request),");
                }

                writer.Line($"_ => new {item.TypeName}(line, request),");
            }
        }

        writer.Separate();
        writer.Line("// A message can come without a request.");
        writer.Line("private static int SizeOf(byte* request) =>");
        using (writer.Indent())
        {
            writer.Line($"request == null ? 0 : (int)Math.Min((({item.Structure}*)request)->dwSize, int.MaxValue);");
        }
    }
}

using Tapi.Generator.Emission.Methods;
using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Emission.Proxies;

/// <summary>The method that opens a device as a proxy.</summary>
internal static class ProxyOpeningEmitter
{
    public static SourceWriter Emit(ProxyOpeningItem item, EmissionOptions options)
    {
        var writer = SourceFile.Start(options, "System", "System.Collections.Generic", "Tapi", "Tapi.Runtime.Generated");
        writer.Line($"partial class {item.Owner.Name}");
        using (writer.OpenBlock())
        {
            WriteDocs(writer, item);
            writer.Line($"public {OutputTypes.Result(item.Result)} {item.MethodName}({string.Join(", ", Parameters(item))})");
            using (writer.OpenBlock())
            {
                WriteBody(writer, item);
            }
        }

        return writer;
    }

    private static void WriteDocs(SourceWriter writer, ProxyOpeningItem item)
    {
        Docs.Summary(writer, "Opens the device as a proxy: this application answers requests of other applications.");
        Docs.Remarks(writer, "Each request arrives as a message and is answered exactly once. Closing the line ends the registration.");
        Docs.Parameter(writer, "kinds", "The kinds of requests to answer.");
        foreach (var passed in item.Arguments.OfType<PassedOpening>())
        {
            Docs.Parameter(writer, passed.Argument.Parameter.Name, passed.Argument.Parameter.Summary);
        }

        Docs.Returns(writer, item.Result.Summary);
        Docs.Exception(writer, "ArgumentException", "No kind is given.");
        Docs.Exception(writer, item.ExceptionType, "The function failed. For example, one of the kinds already has a handler.");
    }

    private static IEnumerable<string> Parameters(ProxyOpeningItem item) => new[] { $"{item.KindsEnum} kinds" }.Concat(item.Arguments
        .OfType<PassedOpening>()
        .Select(passed => $"{ArgumentTypes.Of(passed.Argument)} {CSharpKeywords.Escape(passed.Argument.Parameter.Name)}"));

    private static void WriteBody(SourceWriter writer, ProxyOpeningItem item)
    {
        writer.Line("if (kinds == 0)");
        using (writer.OpenBlock())
        {
            writer.Line("throw new ArgumentException(\"Give at least one kind of request.\", nameof(kinds));");
        }

        writer.Separate();
        writer.Line($"var list = new List<{item.KindEnum}>();");
        writer.Line("for (var bit = 0; bit < 32; bit++)");
        using (writer.OpenBlock())
        {
            writer.Line("if (((uint)kinds & (1u << bit)) != 0)");
            using (writer.OpenBlock())
            {
                writer.Line($"list.Add(({item.KindEnum})(bit + 1));");
            }
        }

        writer.Separate();
        writer.List($"return {item.Open}", item.Arguments.Select(Value).ToList(), ";");
    }

    private static string Value(OpeningArgument argument) => argument switch
    {
        FixedOpening @fixed => EnumText.Of(@fixed.Value),
        PassedOpening passed => CSharpKeywords.Escape(passed.Argument.Parameter.Name),
        ListOpening list => $"new {list.ClassName} {{ {list.Property} = DwordArray.Of(list.ToArray()) }}",
        _ => throw new InvalidOperationException(argument.GetType().Name),
    };
}

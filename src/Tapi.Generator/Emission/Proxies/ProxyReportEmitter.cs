using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Messages;

namespace Tapi.Generator.Emission.Proxies;

/// <summary>The method with which an ACD handler reports a change.</summary>
internal static class ProxyReportEmitter
{
    private static readonly MessageSlot[] Slots = [MessageSlot.Param1, MessageSlot.Param2, MessageSlot.Param3];

    public static SourceWriter Emit(ProxyReportItem item, EmissionOptions options)
    {
        var writer = SourceFile.Start(options, "Tapi");
        writer.Line($"partial class {item.Owner.Name}");
        using (writer.OpenBlock())
        {
            Docs.Summary(
                writer,
                item.Docs,
                "The message goes to all other applications that have the line open. Only a proxy may send it.");
            foreach (var parameter in item.Parameters)
            {
                Docs.Parameter(writer, parameter.Name, parameter.Summary);
            }

            Docs.Exception(writer, item.ExceptionType, "The function failed. For example, the line was not opened as a proxy.");
            var parameters = item.Parameters
                .Select(parameter => $"{SlotText.Type(parameter.Type)} {CSharpKeywords.Escape(parameter.Name)}");
            writer.Line($"public void {item.MethodName}({string.Join(", ", parameters)}) =>");
            using (writer.Indent())
            {
                var values = Slots.Select(slot => Value(item.Parameters.Items.FirstOrDefault(parameter => parameter.Slot == slot)));
                writer.Line($"{item.Send}(default, (uint){EnumText.Of(item.Id)}, {string.Join(", ", values)});");
            }
        }

        return writer;
    }

    private static string Value(ReportParameter? parameter)
    {
        if (parameter is null)
        {
            return "0";
        }

        var name = CSharpKeywords.Escape(parameter.Name);
        return parameter.Type.Kind switch
        {
            SlotKind.Constant or SlotKind.SignedNumber => $"unchecked((uint){name})",
            SlotKind.Handle => $"{name}.Value",
            SlotKind.Object => $"{name}.Handle.Value",
            SlotKind.NativeUnsigned => $"checked((uint){name})",
            SlotKind.WindowHandle => $"unchecked((uint){name}.Value)",
            _ => name,
        };
    }
}

using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Emission.Methods;

/// <summary>A function whose result has a size that only TAPI knows: it is asked again with more room until it fits.</summary>
internal static class SyncViewMethod
{
    // Asking again would show the dialog again, and lose what the user entered.
    private const int RoomForADialog = 65536;

    public static void Write(SourceWriter writer, MethodItem item, NativeCall call)
    {
        var view = item.Outputs.OfType<ViewOutput>().First();
        var others = item.Outputs.Where(output => output != view).ToList();
        MethodSignature.Write(writer, item, "public unsafe");
        using (writer.OpenBlock())
        {
            SyncMethod.WriteGuard(writer, item);
            call.WriteBefore(writer);
            foreach (var output in others)
            {
                writer.Line($"{OutputTypes.Native(output)} {OutputTypes.Local(output)} = default;");
            }

            writer.Line(
                $"using var buffer = new VariableBuffer({(item.ShowsDialog ? $"{RoomForADialog}" : $"{view.ClassName}.InitialSize")});");
            writer.Line("int result;");
            call.WritePinned(writer, () => Loop(writer, item, call, view));
            writer.Separate();
            writer.Line(call.Context.Throw(item, "result"));
            var values = item.Outputs.Select(output => output == view
                ? OutputText.View(view, "buffer.ToArray()", SyncMethod.Version(item, call), call.Context)
                : OutputText.Result(output, OutputTypes.Local(output), call.Context, call.Context.Instance)).ToList();
            writer.Line($"return {OutputText.Tuple(item.Outputs.Items, values)};");
        }
    }

    private static void Loop(SourceWriter writer, MethodItem item, NativeCall call, ViewOutput view)
    {
        void Call() => call.Write(writer, "result = ", ";", argument =>
            argument.CName == view.CName ? $"({view.Structure}*)buffer.Pointer" : SyncMethod.Pointer(SyncMethod.Find(item, argument)));

        if (item.ShowsDialog)
        {
            Call();
            return;
        }

        writer.Line("do");
        using (writer.OpenBlock())
        {
            Call();
        }

        writer.Line($"while (buffer.MustGrow(ref result, {EnumText.Number(item.TooSmall, "0")}));");
    }
}

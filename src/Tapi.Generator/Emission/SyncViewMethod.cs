using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Emission;

/// <summary>A function whose result has a size that only TAPI knows: it is asked again with more room until it fits.</summary>
internal static class SyncViewMethod
{
    // Asking again would show the dialog again, and lose what the user entered.
    private const int RoomForADialog = 65536;

    public static void Write(SourceWriter writer, MethodItem item, NativeCall call)
    {
        var view = item.Outputs.First(output => output.Kind == OutputKind.View);
        var others = item.Outputs.Where(output => output != view).ToList();
        var isDialog = item.Arguments.Any(argument => argument.Type == "HWND");
        MethodSignature.Write(writer, item, "public unsafe");
        using (writer.OpenBlock())
        {
            SyncMethod.WriteGuard(writer, item);
            call.WriteBefore(writer);
            foreach (var output in others)
            {
                writer.Line($"{output.NativeType} {SyncMethod.Local(output)} = default;");
            }

            writer.Line($"using var buffer = new VariableBuffer({(isDialog ? $"{RoomForADialog}" : $"{view.Type}.InitialSize")});");
            writer.Line("int result;");
            call.WritePinned(writer, () => Loop(writer, item, call, view, isDialog));
            writer.Separate();
            writer.Line(call.Context.Throw(item, "result"));
            var values = item.Outputs.Select(output => output == view
                ? $"new {view.Type}(buffer.ToArray(), {SyncMethod.Version(item, call)})"
                : OutputText.Result(output, SyncMethod.Local(output), call.Context, call.Context.Instance)).ToList();
            writer.Line($"return {OutputText.Tuple(item.Outputs.Items, values)};");
        }
    }

    private static void Loop(SourceWriter writer, MethodItem item, NativeCall call, Output view, bool isDialog)
    {
        void Call() => call.Write(writer, "result = ", ";", argument =>
            argument.CName == view.CName ? $"({view.NativeType}*)buffer.Pointer" : SyncMethod.Pointer(SyncMethod.Find(item, argument)));

        if (isDialog)
        {
            Call();
            return;
        }

        writer.Line("do");
        using (writer.OpenBlock())
        {
            Call();
        }

        writer.Line($"while (buffer.MustGrow(result, {item.TooSmall}));");
    }
}

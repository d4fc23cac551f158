using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Emission;

/// <summary>A function whose result is final when it returns.</summary>
internal static class SyncMethod
{
    public static void Write(SourceWriter writer, MethodItem item, NativeCall call, string signature)
    {
        writer.Line($"public unsafe {signature}");
        using (writer.OpenBlock())
        {
            call.WriteBefore(writer);
            foreach (var output in item.Outputs)
            {
                writer.Line($"{output.NativeType} {Local(output)} = default;");
            }

            call.WritePinned(writer, () => writer.Line(
                $"{call.Context.Application}.ThrowIfFailed(\"{item.Export}\", {call.Text(argument => "&" + Local(Find(item, argument)))});"));
            if (item.Outputs.Count > 0)
            {
                var instance = item.Arguments.Any(argument => argument.Kind == ArgumentKind.CallbackInstance) ? "instance" : call.Context.Instance;
                var results = item.Outputs.Select(output => OutputText.Result(output, Local(output), call.Context, instance)).ToList();
                writer.Line($"return {(results.Count == 1 ? results[0] : $"({string.Join(", ", results)})")};");
            }
        }
    }

    /// <summary>The result has a size that only TAPI knows: ask again with more room until it fits.</summary>
    public static void WriteView(SourceWriter writer, MethodItem item, NativeCall call, string signature)
    {
        var view = item.Outputs[0];
        writer.Line($"public unsafe {signature}");
        using (writer.OpenBlock())
        {
            call.WriteBefore(writer);
            writer.Line($"using var buffer = new VariableBuffer({view.Type}.InitialSize);");
            writer.Line("int result;");
            call.WritePinned(writer, () =>
            {
                writer.Line("do");
                using (writer.OpenBlock())
                {
                    writer.Line($"result = {call.Text(_ => $"({view.NativeType}*)buffer.Pointer")};");
                }

                writer.Line($"while (buffer.MustGrow(result, {item.TooSmall}));");
            });
            writer.Separate();
            writer.Line($"{call.Context.Application}.ThrowIfFailed(\"{item.Export}\", result);");
            writer.Line($"return new {view.Type}(buffer.ToArray(), {call.Context.Version});");
        }
    }

    private static Output Find(MethodItem item, Argument argument) => item.Outputs.First(output => output.CName == argument.CName);

    private static string Local(Output output) => output.CName;
}

using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Emission.Methods;

/// <summary>A function that a reply completes and whose result has a size that only TAPI knows.</summary>
internal static class AsyncViewMethod
{
    public static void Write(SourceWriter writer, MethodItem item, NativeCall call)
    {
        var view = item.Outputs.OfType<ViewOutput>().First();
        MethodSignature.Write(writer, item, "public async");
        using (writer.OpenBlock())
        {
            writer.Line("cancellationToken.ThrowIfCancellationRequested();");
            var tooSmall = EnumText.Number(item.TooSmall, "0");
            writer.List(
                "var bytes = await VariableRequest.RunAsync",
                [$"{view.ClassName}.InitialSize", tooSmall, "Start", $"result => {call.Context.Throw(item, "result").TrimEnd(';')}"],
                ".ConfigureAwait(false);");
            writer.Line($"return {OutputText.View(view, "bytes", call.Context.Version, call.Context)};");
            writer.Separate();
            writer.Line("unsafe Task<byte[]> Start(int size)");
            using (writer.OpenBlock())
            {
                call.WriteBefore(writer);
                var arguments = call.Context.BeginArguments(item.Export, item.Owner);
                writer.Line($"using var request = {call.Context.Begin}({arguments}, size, memory => VariableRequest.Copy(memory, size));");
                writer.Line("request.SetTotalSize();");
                call.WritePinned(writer, () =>
                {
                    call.Write(writer, "var result = ", ";", _ => $"({view.Structure}*)request.Memory");
                    writer.Line("return request.Start(result, cancellationToken);");
                });
            }
        }
    }
}

using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Emission;

/// <summary>A function that a reply completes. What TAPI writes later lies in the request's own memory.</summary>
internal static class AsyncMethod
{
    public static void Write(SourceWriter writer, MethodItem item, NativeCall call)
    {
        MethodEmitter.WriteSignature(writer, item, "public unsafe");
        using (writer.OpenBlock())
        {
            WriteCancelled(writer, MethodEmitter.ResultType(item));
            call.WriteBefore(writer);
            var arguments = new[] { call.Context.BeginArguments(item.Export, item.Owner), Size(item), Reader(item, call.Context), Late(item) };
            writer.List($"using var request = {call.Context.Begin}", arguments.Where(argument => argument.Length > 0).ToList(), ";");
            call.WritePinned(writer, () =>
            {
                call.Write(writer, "var result = ", ";", argument => OutputText.Place(item.Outputs, argument.CName, "request.Memory"));
                writer.Line("return request.Start(result, cancellationToken);");
            });
        }
    }

    /// <summary>A token that is cancelled already makes no request.</summary>
    public static void WriteCancelled(SourceWriter writer, string resultType)
    {
        var from = resultType.Length == 0 ? "Task.FromCanceled" : $"Task.FromCanceled<{resultType}>";
        writer.Line("if (cancellationToken.IsCancellationRequested)");
        using (writer.OpenBlock())
        {
            writer.Line($"return {from}(cancellationToken);");
        }

        writer.Separate();
    }

    private static string Size(MethodItem item) =>
        item.Outputs.Count == 0 ? "0" : string.Join(" + ", item.Outputs.Select(output => $"sizeof({output.NativeType})"));

    private static string Reader(MethodItem item, MethodContext context)
    {
        if (item.Outputs.Count == 0)
        {
            return "static _ => true";
        }

        var values = item.Outputs
            .Select(output => OutputText.Result(output, OutputText.Read(item.Outputs, output, "memory"), context, context.Instance))
            .ToList();
        var isStatic = item.Outputs.All(output => output.Kind == OutputKind.Value) ? "static " : string.Empty;
        return $"{isStatic}memory => {OutputText.Tuple(item.Outputs.Items, values)}";
    }

    /// <summary>Objects that arrive after their caller has gone are given back.</summary>
    private static string Late(MethodItem item)
    {
        var objects = item.Outputs.Where(output => output.Kind == OutputKind.Object).ToList();
        if (objects.Count == 0)
        {
            return string.Empty;
        }

        return item.Outputs.Count == 1
            ? "TapiObject.ReleaseLate"
            : $"static late => {{ {string.Join(" ", objects.Select(output => $"TapiObject.ReleaseLate(late.{output.Name});"))} }}";
    }
}

using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Emission.Methods;

/// <summary>A function that a reply completes. What TAPI writes later is in the request's own memory.</summary>
internal static class AsyncMethod
{
    public static void Write(SourceWriter writer, MethodItem item, NativeCall call)
    {
        MethodSignature.Write(writer, item, "public unsafe");
        using (writer.OpenBlock())
        {
            WriteCanceled(writer, MethodSignature.Result(item));
            call.WriteBefore(writer);
            Begin(writer, item, call);
            foreach (var argument in item.Arguments.OfType<BytesArgument>().Where(argument => argument.IsInOut))
            {
                var name = argument.Parameter.Name;
                writer.Line($"{CSharpKeywords.Escape(name)}.CopyTo(new Span<byte>(request.Memory, {name}Size));");
            }

            call.WritePinned(writer, () =>
            {
                call.Write(writer, "var result = ", ";", argument => OutputText.Place(item.Outputs, argument.CName, "request.Memory"));
                writer.Line("return request.Start(result, cancellationToken);");
            });
        }
    }

    private static void Begin(SourceWriter writer, MethodItem item, NativeCall call)
    {
        if (item.Completion is { } completion)
        {
            writer.List(
                "using var request = BeginUntil",
                [$"\"{item.Export}\"", $"(uint){EnumText.Of(completion.Id)}", Size(item), Completed(item, call.Context)],
                ";");
            return;
        }

        var arguments = new[] { call.Context.BeginArguments(item.Export, item.Owner), Size(item), Reader(item, call.Context), Late(item) };
        writer.List($"using var request = {call.Context.Begin}", arguments.Where(argument => argument.Length > 0).ToList(), ";");
    }

    private static string Completed(MethodItem item, MethodContext context)
    {
        var message = $"Application.TypedMessage<{item.Completion!.TypeName}>(message)";
        if (item.Outputs.Count == 0)
        {
            return $"(_, message) => {message}";
        }

        var values = item.Outputs.Select(output => $"{output.Name}: {Read(item, output, context)}");
        return $"(memory, message) => ({string.Join(", ", values)}, Message: {message})";
    }

    private static string Read(MethodItem item, Output output, MethodContext context) => output switch
    {
        BytesOutput => $"VariableRequest.Copy(memory, {OutputTypes.Size(output)})",
        TextOutput => $"NativeText.Read(memory, {OutputTypes.Size(output)} / sizeof(char))",
        _ => OutputText.Result(output, OutputText.Read(item.Outputs, output, "memory"), context, context.Instance),
    };

    /// <summary>A token that is canceled already makes no request.</summary>
    private static void WriteCanceled(SourceWriter writer, string? resultType)
    {
        var from = resultType is null ? "Task.FromCanceled" : $"Task.FromCanceled<{resultType}>";
        writer.Line("if (cancellationToken.IsCancellationRequested)");
        using (writer.OpenBlock())
        {
            writer.Line($"return {from}(cancellationToken);");
        }

        writer.Separate();
    }

    private static string Size(MethodItem item) =>
        item.Outputs.Count == 0 ? "0" : string.Join(" + ", item.Outputs.Select(OutputTypes.Size));

    private static string Reader(MethodItem item, MethodContext context)
    {
        if (item.Outputs.Count == 0)
        {
            return "static _ => true";
        }

        var values = item.Outputs.Select(output => Read(item, output, context)).ToList();
        var isStatic = item.Outputs.All(output => output is ValueOutput or RecordOutput) ? "static " : string.Empty;
        return $"{isStatic}memory => {OutputText.Tuple(item.Outputs.Items, values)}";
    }

    private static string Release(ObjectOutput output, string late) =>
        output.IsNullable ? $"if ({late} is not null) {{ TapiObjectBase.ReleaseLate({late}); }}" : $"TapiObjectBase.ReleaseLate({late});";

    /// <summary>Objects that arrive after their caller has gone are given back.</summary>
    private static string Late(MethodItem item)
    {
        var objects = item.Outputs.OfType<ObjectOutput>().ToList();
        if (objects.Count == 0)
        {
            return string.Empty;
        }

        if (item.Outputs.Count == 1 && !objects[0].IsNullable)
        {
            return "TapiObjectBase.ReleaseLate";
        }

        var releases = objects.Select(output => Release(output, item.Outputs.Count == 1 ? "late" : $"late.{output.Name}"));
        return $"static late => {{ {string.Join(" ", releases)} }}";
    }
}

using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Owners;

namespace Tapi.Generator.Emission.Methods;

/// <summary>A function whose result is final when it returns.</summary>
internal static class SyncMethod
{
    public static void Write(SourceWriter writer, MethodItem item, NativeCall call)
    {
        MethodSignature.Write(writer, item, "public unsafe");
        using (writer.OpenBlock())
        {
            WriteGuard(writer, item);
            call.WriteBefore(writer);
            foreach (var output in item.Outputs)
            {
                writer.Line(output is BytesOutput
                    ? $"var {OutputTypes.Local(output)} = new byte[{OutputTypes.Size(output)}];"
                    : $"{OutputTypes.Native(output)} {OutputTypes.Local(output)} = default;");
            }

            var pins = item.Outputs.OfType<BytesOutput>()
                .Select(output => $"byte* {OutputTypes.Local(output)}Bytes = {OutputTypes.Local(output)}")
                .ToList();
            if (call.HasPins || pins.Count > 0)
            {
                writer.Line("int result;");
            }

            var assignment = call.HasPins || pins.Count > 0 ? "result = " : "var result = ";
            call.WritePinned(writer, pins, () => call.Write(writer, assignment, ";", argument => Pointer(Find(item, argument))));
            var opens = item.Arguments.Any(argument => argument is OwnArgument { Value: OwnValue.CallbackInstance });
            if (opens)
            {
                writer.Line("if (result < 0)");
                using (writer.OpenBlock())
                {
                    writer.Line($"{call.Context.Application}.ForgetInstance(instance);");
                }

                writer.Separate();
            }

            writer.Line(call.Context.Throw(item, "result"));
            if (item.Owner.Kind == OwnerKind.Device
                && item.Outputs.OfType<ValueOutput>().FirstOrDefault(output => output.IsExtVersion) is { } version)
            {
                writer.Line($"ExtVersion = {OutputTypes.Local(version)};");
            }

            if (item.Outputs.Count > 0)
            {
                var instance = opens ? "instance" : call.Context.Instance;
                var results = item.Outputs
                    .Select(output => OutputText.Result(output, OutputTypes.Local(output), call.Context, instance))
                    .ToList();
                writer.Line($"return {OutputText.Tuple(item.Outputs.Items, results)};");
            }
        }
    }

    /// <summary>The version that the caller asked for, or the one that the object knows.</summary>
    internal static string Version(MethodItem item, NativeCall call) =>
        item.Arguments.OfType<VersionArgument>().FirstOrDefault(argument => argument.Use == VersionUse.Api)?.Parameter.Name
        ?? call.Context.Version;

    internal static string Pointer(Output output)
    {
        var (local, raw) = (OutputTypes.Local(output), OutputTypes.Raw(output));
        return output is BytesOutput ? local + "Bytes" : raw == OutputTypes.Native(output) ? "&" + local : $"({raw}*)&{local}";
    }

    /// <summary>A released handle is not given to TAPI: it may be another object's by now.</summary>
    internal static void WriteGuard(SourceWriter writer, MethodItem item)
    {
        if (item.Owner.Kind == OwnerKind.Object)
        {
            writer.Line("ThrowIfReleased();");
        }
    }

    internal static Output Find(MethodItem item, Argument argument) => item.Outputs.First(output => output.CName == argument.CName);
}

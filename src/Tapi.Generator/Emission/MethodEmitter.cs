using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Emission;

/// <summary>A function as a method of its object.</summary>
internal static class MethodEmitter
{
    public static string Emit(MethodItem item, EmissionOptions options)
    {
        var writer = SourceFile.Start(options, "System", "System.Threading", "System.Threading.Tasks", "Tapi", "Tapi.Runtime.Generated");
        writer.Line($"partial class {item.Owner.Name}");
        using (writer.OpenBlock())
        {
            MethodDocs.Write(writer, item);
            var call = new NativeCall(item);
            var hasView = item.Outputs.Any(output => output.Kind == OutputKind.View);
            switch (item.IsAsync)
            {
                case true when hasView:
                    AsyncViewMethod.Write(writer, item, call);
                    break;
                case true:
                    AsyncMethod.Write(writer, item, call);
                    break;
                case false when hasView:
                    SyncViewMethod.Write(writer, item, call);
                    break;
                default:
                    SyncMethod.Write(writer, item, call);
                    break;
            }
        }

        return writer.ToString();
    }

    /// <summary>The result as the caller sees it; empty for nothing.</summary>
    public static string ResultType(MethodItem item) => item.Outputs.Count switch
    {
        0 when item.Completion is not null => item.Completion.TypeName,
        _ when item.Completion is not null =>
            $"({string.Join(", ", item.Outputs.Select(output => $"{output.ResultType} {output.Name}"))}, {item.Completion.TypeName} Message)",
        0 => string.Empty,
        1 => item.Outputs[0].ResultType,
        _ => $"({string.Join(", ", item.Outputs.Select(output => $"{output.ResultType} {output.Name}"))})",
    };

    /// <summary>Writes the method's head.</summary>
    public static void WriteSignature(SourceWriter writer, MethodItem item, string modifiers)
    {
        var parameters = new List<string>();
        foreach (var argument in item.Arguments.Where(argument => argument.Type.Length > 0))
        {
            var suffix = !argument.HasDefault ? string.Empty : argument.Type.EndsWith("?", StringComparison.Ordinal) ? " = null" : " = default";
            parameters.Add($"{argument.Type} {CSharpKeywords.Escape(argument.Name)}{suffix}");
            if (argument.Kind == ArgumentKind.ConstantPair)
            {
                parameters.Add($"{argument.SecondType} {CSharpKeywords.Escape(argument.SecondName!)}{(argument.HasDefault ? " = default" : string.Empty)}");
            }
        }

        if (item.IsAsync)
        {
            parameters.Add("CancellationToken cancellationToken = default");
        }

        var result = ResultType(item);
        var returnType = !item.IsAsync ? (result.Length == 0 ? "void" : result) : result.Length == 0 ? "Task" : $"Task<{result}>";
        writer.List($"{modifiers} {returnType} {item.MethodName}", parameters, string.Empty);
    }
}

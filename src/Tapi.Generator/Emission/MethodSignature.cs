using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Emission;

/// <summary>The head of a method: its result, its name, its parameters.</summary>
internal static class MethodSignature
{
    /// <summary>The result as the caller sees it; empty for nothing.</summary>
    public static string Result(MethodItem item) => item.Outputs.Count switch
    {
        0 when item.Completion is not null => item.Completion.TypeName,
        _ when item.Completion is not null =>
            $"({string.Join(", ", item.Outputs.Select(output => $"{output.ResultType} {output.Name}"))}, {item.Completion.TypeName} Message)",
        0 => string.Empty,
        1 => item.Outputs[0].ResultType,
        _ => $"({string.Join(", ", item.Outputs.Select(output => $"{output.ResultType} {output.Name}"))})",
    };

    /// <summary>Writes the method's head.</summary>
    public static void Write(SourceWriter writer, MethodItem item, string modifiers)
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

        var result = Result(item);
        var returnType = !item.IsAsync ? (result.Length == 0 ? "void" : result) : result.Length == 0 ? "Task" : $"Task<{result}>";
        writer.List($"{modifiers} {returnType} {item.MethodName}", parameters, string.Empty);
    }
}

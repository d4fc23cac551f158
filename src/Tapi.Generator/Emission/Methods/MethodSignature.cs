using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Emission.Writing;
using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Emission.Methods;

/// <summary>The head of a method: its result, its name, its parameters.</summary>
internal static class MethodSignature
{
    /// <summary>The result that is the message which ended the request.</summary>
    public const string MessageName = "Message";

    /// <summary>The result as the caller sees it; null for nothing.</summary>
    public static string? Result(MethodItem item)
    {
        var results = item.Outputs.Select(output => (Type: OutputTypes.Result(output), output.Name)).ToList();
        if (item.Completion is { } completion)
        {
            results.Add((completion.TypeName, MessageName));
        }

        return results.Count switch
        {
            0 => null,
            1 => results[0].Type,
            _ => $"({string.Join(", ", results.Select(result => $"{result.Type} {result.Name}"))})",
        };
    }

    public static void Write(SourceWriter writer, MethodItem item, string modifiers)
    {
        var parameters = item.Arguments.OfType<CallerArgument>().SelectMany(Parameters).ToList();
        if (item.IsAsync)
        {
            parameters.Add("CancellationToken cancellationToken = default");
        }

        var result = Result(item);
        var returnType = !item.IsAsync ? result ?? "void" : result is null ? "Task" : $"Task<{result}>";
        writer.List($"{modifiers} {returnType} {item.MethodName}", parameters, string.Empty);
    }

    private static IEnumerable<string> Parameters(CallerArgument argument)
    {
        var suffix = !argument.HasDefault ? string.Empty
            : argument.Default is { } value ? $" = {EnumText.Of(value)}"
            : ArgumentTypes.IsNullable(argument) ? " = null"
            : " = default";
        yield return $"{ArgumentTypes.Of(argument)} {CSharpKeywords.Escape(argument.Parameter.Name)}{suffix}";
        if (argument is ConstantPairArgument pair)
        {
            yield return $"{pair.SecondEnum} {CSharpKeywords.Escape(pair.SecondName)}{suffix}";
        }
    }
}

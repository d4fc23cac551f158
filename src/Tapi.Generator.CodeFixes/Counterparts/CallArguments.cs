using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Flow;
using Tapi.Generator.Analyzers.Counterparts;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>The arguments of a generated method, made from those of a hand-written call.</summary>
internal sealed class CallArguments(HandWrittenCall call, Counterpart counterpart, IMethodSymbol method)
{
    /// <summary>The text of the argument list; null where one argument has no form that is certain to mean the same.</summary>
    public string? Write()
    {
        var texts = new List<string>();
        var omitted = new List<string>();
        var values = new ValueText(call);
        for (var i = 0; i < counterpart.Arguments.Length; i++)
        {
            var argument = counterpart.Arguments[i];
            if (call.Argument(i) is not { } given)
            {
                return null;
            }

            if (IsLeftOut(argument.Role, given.Value) is { } isLeftOut)
            {
                if (!isLeftOut)
                {
                    return null;
                }

                continue;
            }

            var parameter = method.Parameters.FirstOrDefault(item => item.Name == argument.Name);
            if (parameter is null)
            {
                return null;
            }

            var text = Nothing(argument, given) ?? values.Write(argument, given, CountOf(argument), parameter.Type);
            if (text is null)
            {
                return null;
            }

            // Trailing arguments that have their default value are omitted.
            omitted.Add(text);
            if (!(parameter.HasExplicitDefaultValue && text is "null" or "default"))
            {
                texts.AddRange(omitted);
                omitted.Clear();
            }
        }

        return string.Join(", ", texts);
    }

    /// <summary>Whether an argument without a corresponding parameter can be omitted; null for an argument that has a parameter.</summary>
    private static bool? IsLeftOut(ArgumentRole role, IOperation value) => role switch
    {
        ArgumentRole.Output => true,
        ArgumentRole.Nothing => NullValue.Is(value),
        ArgumentRole.OwnerHandle => Values.IsPure(value) && !NullValue.Is(value),
        ArgumentRole.Count or ArgumentRole.DeviceId or ArgumentRole.Supplied => Values.IsPure(value),
        ArgumentRole.Other => false,
        _ => null,
    };

    /// <summary>The text for no value, if the call passes none and the method accepts that.</summary>
    private string? Nothing(CounterpartArgument argument, IArgumentOperation given)
    {
        var isEmpty = argument.Role switch
        {
            ArgumentRole.Bytes or ArgumentRole.InOutBytes or ArgumentRole.List =>
                CountOf(argument) is { } count && NullValue.Is(count) && Values.IsPure(given.Value),
            ArgumentRole.Text or ArgumentRole.Object or ArgumentRole.Value or ArgumentRole.ParameterObject =>
                argument.IsOptional && NullValue.Is(given.Value),
            _ => false,
        };
        return !isEmpty ? null : argument.Role is ArgumentRole.Bytes or ArgumentRole.InOutBytes or ArgumentRole.List ? "default" : "null";
    }

    /// <summary>The number of bytes or entries that the call passes.</summary>
    private IOperation? CountOf(CounterpartArgument argument)
    {
        for (var i = 0; i < counterpart.Arguments.Length; i++)
        {
            if (counterpart.Arguments[i].Role == ArgumentRole.Count && counterpart.Arguments[i].Name == argument.Name)
            {
                return call.Argument(i)?.Value;
            }
        }

        return null;
    }
}

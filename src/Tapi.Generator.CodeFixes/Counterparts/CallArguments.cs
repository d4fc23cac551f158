using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using Tapi.Generator.Analyzers.Counterparts;
using Tapi.Generator.Analyzers.Memory;
using ArgumentKind = Tapi.Generator.Resolution.Functions.ArgumentKind;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>The arguments of a generated method, made from those of a hand-written call.</summary>
internal sealed class CallArguments(HandWrittenCall call, Counterpart counterpart, IMethodSymbol method)
{
    /// <summary>The argument list's text; null where one argument has no form that is sure to mean the same.</summary>
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

            if (IsLeftOut(argument.Kind, given.Value) is { } isLeftOut)
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

            // What stands at the end and says nothing is not written.
            omitted.Add(text);
            if (!(parameter.HasExplicitDefaultValue && text is "null" or "default"))
            {
                texts.AddRange(omitted);
                omitted.Clear();
            }
        }

        return string.Join(", ", texts);
    }

    /// <summary>Whether an argument that the method has no parameter for can go; null for one that it has a parameter for.</summary>
    private static bool? IsLeftOut(ArgumentKind kind, IOperation value) => kind switch
    {
        ArgumentKind.Output => true,
        ArgumentKind.Zero => NullValue.Is(value),
        ArgumentKind.OwnerHandle => Values.IsPure(value) && !NullValue.Is(value),
        ArgumentKind.Count or ArgumentKind.DeviceId or ArgumentKind.ApiVersion or ArgumentKind.AppVersion or ArgumentKind.ExtVersion or ArgumentKind.CallbackInstance => Values.IsPure(value),
        ArgumentKind.Fixed or ArgumentKind.InOut or ArgumentKind.ConstantPair or ArgumentKind.CountedText => false,
        _ => null,
    };

    /// <summary>What stands for nothing, where the call passes nothing and the method takes that.</summary>
    private string? Nothing(CounterpartArgument argument, IArgumentOperation given)
    {
        var isEmpty = argument.Kind switch
        {
            ArgumentKind.Bytes or ArgumentKind.InOutBytes or ArgumentKind.List => CountOf(argument) is { } count && NullValue.Is(count) && Values.IsPure(given.Value),
            ArgumentKind.Text or ArgumentKind.AnsiText or ArgumentKind.Object or ArgumentKind.Guid or ArgumentKind.Structure or ArgumentKind.ParameterObject =>
                argument.IsOptional && NullValue.Is(given.Value),
            _ => false,
        };
        return !isEmpty ? null : argument.Kind is ArgumentKind.Bytes or ArgumentKind.InOutBytes or ArgumentKind.List ? "default" : "null";
    }

    /// <summary>The number of bytes or entries that the call passes.</summary>
    private IOperation? CountOf(CounterpartArgument argument)
    {
        for (var i = 0; i < counterpart.Arguments.Length; i++)
        {
            if (counterpart.Arguments[i].Kind == ArgumentKind.Count && counterpart.Arguments[i].Name == argument.Name)
            {
                return call.Argument(i)?.Value;
            }
        }

        return null;
    }
}

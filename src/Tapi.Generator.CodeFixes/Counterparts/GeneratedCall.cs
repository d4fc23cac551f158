using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tapi.Generator.Analyzers.Counterparts;

namespace Tapi.Generator.CodeFixes.Counterparts;

/// <summary>A call of a generated method that does what a hand-written one did.</summary>
/// <param name="Text">The call, without <c>await</c>.</param>
/// <param name="Name">The method with its object, for display.</param>
/// <param name="Outputs">What the old call wrote.</param>
/// <param name="Exception">What the method throws where the old call failed.</param>
internal sealed record GeneratedCall(string Text, string Name, ImmutableArray<GeneratedOutput> Outputs, ITypeSymbol? Exception)
{
    /// <summary>Null where the call has no certain counterpart, or several.</summary>
    public static GeneratedCall? Find(HandWrittenCall call, string? counterparts)
    {
        var found = CounterpartText.Read(counterparts)
            .Select(counterpart => Of(call, counterpart))
            .OfType<GeneratedCall>()
            .Take(2)
            .ToList();
        return found.Count == 1 ? found[0] : null;
    }

    private static GeneratedCall? Of(HandWrittenCall call, Counterpart counterpart)
    {
        var arguments = counterpart.Arguments;
        var handle = arguments.Select(argument => argument.Role).ToList().IndexOf(ArgumentRole.OwnerHandle);
        if (call.Operation.TargetMethod.Parameters.Length != arguments.Length
            || arguments.Any(argument => argument.Role == ArgumentRole.DeviceId)
            || handle < 0 || call.Argument(handle)?.Value is not { } value
            || new HandleObject(call).Find(value, counterpart.Owner, counterpart.Method) is not { } target
            || target.Type.GetMembers(counterpart.Method).OfType<IMethodSymbol>().FirstOrDefault(call.Generated.Contains) is not { } method
            || new CallArguments(call, counterpart, method).Write() is not { } text
            || OutputsOf(call, counterpart, method) is not { } outputs)
        {
            return null;
        }

        return new GeneratedCall(
            $"{target.Text}.{method.Name}({text})",
            $"{target.Text}.{method.Name}",
            outputs,
            target.Type.ContainingNamespace.GetTypeMembers(counterpart.Exception).FirstOrDefault());
    }

    private static ImmutableArray<GeneratedOutput>? OutputsOf(HandWrittenCall call, Counterpart counterpart, IMethodSymbol method)
    {
        var result = (method.ReturnType as INamedTypeSymbol)?.TypeArguments.FirstOrDefault();
        var outputs = ImmutableArray.CreateBuilder<GeneratedOutput>();
        for (var i = 0; i < counterpart.Arguments.Length; i++)
        {
            var argument = counterpart.Arguments[i];
            if (argument.Role is not (ArgumentRole.Output or ArgumentRole.InOutBytes))
            {
                continue;
            }

            var type = result is INamedTypeSymbol { IsTupleType: true } tuple
                ? tuple.TupleElements.ElementAtOrDefault(outputs.Count)?.Type
                : result;
            var output = argument.Role == ArgumentRole.InOutBytes ? CallOutput.Unwanted
                : call.Argument(i) is { } given ? CallOutput.Of(given, call)
                : null;
            if (type is null
                || output is null
                || (output.Use != OutputUse.None && argument.Output is not (ResultForm.Object or ResultForm.Value)))
            {
                return null;
            }

            outputs.Add(new GeneratedOutput(argument.Name, argument.Output, argument.IsOptional, type, output));
        }

        return outputs.ToImmutable();
    }
}

/// <summary>A value that a generated method returns in place of an output.</summary>
/// <param name="Name">A name for it.</param>
/// <param name="Type">Its type.</param>
/// <param name="Old">What the old call did with it.</param>
internal sealed record GeneratedOutput(string Name, ResultForm Kind, bool IsOptional, ITypeSymbol Type, CallOutput Old)
{
    /// <summary>The text that converts it to the old variable's value; null where there is none.</summary>
    public string? Convert(string value, HandWrittenCall call) => Old.Type is { } wanted
        ? OutputConversion.Write(value, Kind, IsOptional, Type, wanted, wanted.ToMinimalDisplayString(call.Model, call.Position))
        : null;
}

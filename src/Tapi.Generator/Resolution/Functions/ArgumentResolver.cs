using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Owners;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>Says where each argument of the native call comes from.</summary>
internal sealed class ArgumentResolver(FunctionModel function, OwnerClass owner, PageCatalogue catalogue)
{
    /// <summary>The arguments in the export's order, or null when one has no form in the object layer.</summary>
    public EquatableArray<Argument>? Resolve()
    {
        var arguments = new List<Argument>();
        var caller = new CallerArguments(function, catalogue);
        for (var i = 0; i < function.Parameters.Count; i++)
        {
            var argument = Own(i) ?? caller.Resolve(i);
            if (argument is null)
            {
                return null;
            }

            arguments.Add(argument);
        }

        return WithDefaults(arguments).ToEquatableArray();
    }

    /// <summary>What the object knows better than its caller.</summary>
    private Argument? Own(int index)
    {
        var parameter = function.Parameters[index];
        if (parameter.Direction == Direction.Out)
        {
            return new OutputArgument(parameter.Name);
        }

        var hasOwnHandle = owner.Kind != OwnerKind.System && (owner.Kind != OwnerKind.Device || parameter.Name != "dwDeviceID");
        if (index == 0 && hasOwnHandle && function.Role != FunctionRole.Initialize)
        {
            return new OwnArgument(parameter.Name, OwnValue.Handle);
        }

        OwnValue? own = parameter.Name switch
        {
            "dwDeviceID" when index <= 1 && owner.Kind == OwnerKind.Device => OwnValue.DeviceId,
            "dwAPIVersion" when owner.Kind is OwnerKind.Device or OwnerKind.Application => OwnValue.ApiVersion,
            "dwAppAPIVersion" when owner.Kind == OwnerKind.Device => OwnValue.AppVersion,
            "dwExtVersion" when owner.Kind == OwnerKind.Device => OwnValue.ExtVersion,
            "dwCallbackInstance" => OwnValue.CallbackInstance,
            _ => parameter.IsReserved || parameter.Type.Name is "HINSTANCE" || IsCallback(parameter) ? OwnValue.Nothing : null,
        };
        return own is { } value ? new OwnArgument(parameter.Name, value) : null;
    }

    /// <summary>The object layer takes its messages from the queue; it never passes TAPI a callback.</summary>
    private bool IsCallback(ParameterModel parameter) => TypeResolver.Resolve(parameter.Type, catalogue)?.Kind == CTypeKind.Callback;

    /// <summary>Optional parameters may be left out as long as every later one may be.</summary>
    private static IEnumerable<Argument> WithDefaults(List<Argument> arguments)
    {
        var mayLeaveOut = true;
        for (var i = arguments.Count - 1; i >= 0; i--)
        {
            if (arguments[i] is CallerArgument argument)
            {
                mayLeaveOut &= argument.Parameter.IsOptional;
                arguments[i] = argument with { HasDefault = mayLeaveOut };
            }
        }

        return arguments;
    }
}

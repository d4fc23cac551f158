using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Objects;
using Tapi.Generator.Resolution.Structures;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>Says where each argument of the native call comes from.</summary>
internal sealed class ArgumentResolver(FunctionModel function, OwnerClass owner, Catalogue catalogue)
{
    /// <summary>The arguments in the export's order, or null when one has no form in the object layer.</summary>
    public EquatableArray<Argument>? Resolve()
    {
        var arguments = new List<Argument>();
        for (var i = 0; i < function.Parameters.Count; i++)
        {
            var previous = arguments.Count > 0 ? arguments[arguments.Count - 1] : null;
            var argument = Own(i) ?? Caller(function.Parameters[i], previous, i + 1 < function.Parameters.Count ? function.Parameters[i + 1] : null);
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
        if (parameter.Direction != Direction.In)
        {
            var kind = parameter.Direction == Direction.Out ? ArgumentKind.Output : ArgumentKind.InOut;
            return Create(kind, parameter, string.Empty);
        }

        if (index == 0 && function.Role != FunctionRoles.Initialize)
        {
            return Create(ArgumentKind.OwnerHandle, parameter, string.Empty);
        }

        ArgumentKind? own = parameter.Name switch
        {
            "dwDeviceID" when index == 1 && owner.Kind == OwnerKind.Device => ArgumentKind.DeviceId,
            "dwAPIVersion" or "dwAppAPIVersion" when owner.Kind == OwnerKind.Device => ArgumentKind.ApiVersion,
            "dwExtVersion" when owner.Kind == OwnerKind.Device => ArgumentKind.ExtVersion,
            "dwCallbackInstance" => ArgumentKind.CallbackInstance,
            _ => parameter.IsReserved || parameter.Type.Name is "HINSTANCE" || IsCallback(parameter) ? ArgumentKind.Zero : null,
        };
        return own is null ? null : Create(own.Value, parameter, string.Empty);
    }

    /// <summary>The object layer takes its messages from the queue; it never gives TAPI a callback.</summary>
    private bool IsCallback(ParameterModel parameter) => TypeResolver.Resolve(parameter.Type, catalogue)?.Kind == TypeKind.Callback;

    private Argument? Caller(ParameterModel parameter, Argument? previous, ParameterModel? next)
    {
        var type = TypeResolver.Resolve(parameter.Type, catalogue);
        return (type?.Kind, type?.Pointers) switch
        {
            (TypeKind.UInt32, 0) when previous is { Kind: ArgumentKind.Bytes } && IsSize(parameter) => Create(ArgumentKind.BytesSize, parameter, string.Empty),
            (TypeKind.UInt32, 0) => Number(parameter),
            (TypeKind.Handle, 0) => Handle(parameter, type!),
            (TypeKind.NativeInt, 0) => Create(ArgumentKind.NativeInteger, parameter, "nint"),
            (TypeKind.NativeUInt, 0) => Create(ArgumentKind.NativeUnsigned, parameter, "nuint"),
            (TypeKind.Guid, 1) => Create(ArgumentKind.Guid, parameter, parameter.IsOptional ? "Guid?" : "Guid"),
            (TypeKind.Char, 1) when next is null || !IsSize(next) => Create(ArgumentKind.Text, parameter, parameter.IsOptional ? "string?" : "string"),
            (TypeKind.Byte or TypeKind.Void, 1) when next is not null && IsSize(next) => Create(ArgumentKind.Bytes, parameter, "ReadOnlySpan<byte>"),
            (TypeKind.Structure, 1) => Structure(parameter, catalogue.Layout(type!.Name)!),
            _ => null,
        };
    }

    private Argument Number(ParameterModel parameter)
    {
        if (parameter.Name.EndsWith("LowVersion", StringComparison.Ordinal))
        {
            return Create(ArgumentKind.LowVersion, parameter, "TapiVersion");
        }

        if (parameter.Name.EndsWith("HighVersion", StringComparison.Ordinal))
        {
            return Create(ArgumentKind.HighVersion, parameter, "TapiVersion");
        }

        var groups = parameter.Groups.Select(note => (note.Name, Model: catalogue.Group(note.Group))).Where(group => group.Model is not null).ToList();
        return groups.Count switch
        {
            0 => Create(ArgumentKind.Number, parameter, "uint"),
            1 => Create(groups[0].Model!.Kind == ConstantGroupKind.Errors ? ArgumentKind.Error : ArgumentKind.Constant, parameter, ApiNames.Enum(groups[0].Model!, catalogue)),
            _ => Create(ArgumentKind.ConstantPair, parameter, ApiNames.Enum(groups[0].Model!, catalogue)) with
            {
                SecondName = groups[1].Name ?? HungarianName.ToCamelCase(WordSplitter.ToPascalCase(groups[1].Model!.Prefix)),
                SecondType = ApiNames.Enum(groups[1].Model!, catalogue),
            },
        };
    }

    private Argument Handle(ParameterModel parameter, ResolvedType type) => OwnerClasses.OfHandle(type.Name, catalogue) is { } target
        ? Create(ArgumentKind.Object, parameter, parameter.IsOptional ? target.Name + "?" : target.Name)
        : Create(ArgumentKind.Handle, parameter, type.Name);

    private static Argument? Structure(ParameterModel parameter, StructureLayout layout) => StructureShapes.Of(layout) switch
    {
        StructureShape.Parameter when layout.Size.IsSame =>
            Create(ArgumentKind.ParameterObject, parameter, ApiNames.View(layout.Name) + (parameter.IsOptional ? "?" : string.Empty)),
        StructureShape.Fixed => Create(ArgumentKind.Structure, parameter, layout.Name + (parameter.IsOptional ? "?" : string.Empty)),
        _ => null,
    };

    private static bool IsSize(ParameterModel parameter) =>
        parameter.Name.StartsWith("dw", StringComparison.Ordinal) && parameter.Name.EndsWith("Size", StringComparison.Ordinal);

    private static Argument Create(ArgumentKind kind, ParameterModel parameter, string type) =>
        new(kind, HungarianName.ToCamelCase(parameter.Name), parameter.Name, type, parameter.IsOptional, false, parameter.Summary);

    /// <summary>Optional parameters may be left out as long as everything behind them may be.</summary>
    private static IEnumerable<Argument> WithDefaults(List<Argument> arguments)
    {
        var mayLeaveOut = true;
        for (var i = arguments.Count - 1; i >= 0; i--)
        {
            if (arguments[i].Type.Length == 0)
            {
                continue;
            }

            mayLeaveOut &= arguments[i].IsOptional;
            arguments[i] = arguments[i] with { HasDefault = mayLeaveOut };
        }

        return arguments;
    }
}

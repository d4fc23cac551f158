using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Owners;
using Tapi.Generator.Resolution.Structures;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>The arguments that the caller supplies, and the form that the caller sees.</summary>
internal sealed class CallerArguments(FunctionModel function, PageCatalogue catalogue)
{
    private readonly CountedParameters _counted = new(function, catalogue);

    /// <summary>The argument, or null when the object layer has no form for it.</summary>
    public Argument? Resolve(int index)
    {
        var parameter = function.Parameters[index];
        var type = TypeResolver.Resolve(parameter.Type, catalogue);
        if (type is null)
        {
            return null;
        }

        if (_counted.CountedBy(index) is { } counted && function.Parameters[counted].Direction != Direction.Out)
        {
            return Argument.Of(ArgumentKind.Count, parameter, string.Empty) with { SecondName = HungarianName.ToCamelCase(function.Parameters[counted].Name) };
        }

        if (parameter.Direction == Direction.InOut)
        {
            return InOut(parameter, type, index);
        }

        return type.Pointers switch
        {
            0 => Plain(parameter, type),
            1 => Pointer(parameter, type, _counted.CountOf(index) is not null),
            _ => null,
        };
    }

    private Argument InOut(ParameterModel parameter, ResolvedType type, int index) =>
        type.Kind is CTypeKind.Void or CTypeKind.Byte && _counted.CountOf(index) is not null
            ? Argument.Of(ArgumentKind.InOutBytes, parameter, "ReadOnlySpan<byte>")
            : Argument.Of(ArgumentKind.InOut, parameter, string.Empty);

    private Argument? Plain(ParameterModel parameter, ResolvedType type) => type.Kind switch
    {
        CTypeKind.UInt32 => Number(parameter),
        CTypeKind.Handle => Handle(parameter, type),
        CTypeKind.NativeInt => Argument.Of(ArgumentKind.NativeInteger, parameter, "nint"),
        CTypeKind.NativeUInt => Argument.Of(ArgumentKind.NativeUnsigned, parameter, "nuint"),
        CTypeKind.WindowHandle => Argument.Of(ArgumentKind.Handle, parameter, type.Name),
        _ => null,
    };

    private Argument? Pointer(ParameterModel parameter, ResolvedType type, bool isCounted) => type.Kind switch
    {
        CTypeKind.Guid => Argument.Of(ArgumentKind.Guid, parameter, Nullable("Guid", parameter)),
        CTypeKind.Char when isCounted => Argument.Of(ArgumentKind.CountedText, parameter, "string"),
        CTypeKind.Char => Argument.Of(ArgumentKind.Text, parameter, Nullable("string", parameter)),
        CTypeKind.Byte when parameter.Name.StartsWith("lpsz", StringComparison.Ordinal) => Argument.Of(ArgumentKind.AnsiText, parameter, Nullable("string", parameter)),
        CTypeKind.Byte or CTypeKind.Void when isCounted => Argument.Of(ArgumentKind.Bytes, parameter, "ReadOnlySpan<byte>"),
        CTypeKind.Structure when isCounted => Argument.Of(ArgumentKind.List, parameter, $"ReadOnlySpan<{type.Name}>"),
        CTypeKind.Structure => Structure(parameter, catalogue.Layout(type.Name)!),
        _ => null,
    };

    private Argument Number(ParameterModel parameter)
    {
        if (parameter.Name.EndsWith("LowVersion", StringComparison.Ordinal))
        {
            return Argument.Of(ArgumentKind.LowVersion, parameter, "TapiVersion");
        }

        if (parameter.Name.EndsWith("HighVersion", StringComparison.Ordinal))
        {
            return Argument.Of(ArgumentKind.HighVersion, parameter, "TapiVersion");
        }

        if (IsBoolean(parameter.Name))
        {
            return Argument.Of(ArgumentKind.Boolean, parameter, "bool");
        }

        if (parameter.Name == "dwAPIVersion")
        {
            return Argument.Of(ArgumentKind.Version, parameter, "TapiVersion");
        }

        var groups = parameter.Groups.Select(note => (note.Name, Model: catalogue.Group(note.Group))).Where(group => group.Model is not null).ToList();
        return groups.Count switch
        {
            0 => Argument.Of(ArgumentKind.Number, parameter, "uint"),
            1 => Argument.Of(
                groups[0].Model!.Kind == ConstantGroupKind.Errors ? ArgumentKind.Error : ArgumentKind.Constant,
                parameter,
                ApiNames.Enum(groups[0].Model!, catalogue)),
            _ => Argument.Of(ArgumentKind.ConstantPair, parameter, ApiNames.Enum(groups[0].Model!, catalogue)) with
            {
                SecondName = groups[1].Name ?? HungarianName.ToCamelCase(WordSplitter.ToPascalCase(groups[1].Model!.Prefix)),
                SecondType = ApiNames.Enum(groups[1].Model!, catalogue),
            },
        };
    }

    /// <summary>The header has booleans as DWORDs; their prefix tells: <c>bEnable</c>, <c>fStatus</c>.</summary>
    private static bool IsBoolean(string name) => name.Length > 1 && name[0] is 'b' or 'f' && char.IsUpper(name[1]);

    private Argument Handle(ParameterModel parameter, ResolvedType type) => OwnerClasses.OfHandle(type.Name, catalogue) is { } target
        ? Argument.Of(ArgumentKind.Object, parameter, Nullable(target.Name, parameter))
        : Argument.Of(ArgumentKind.Handle, parameter, type.Name);

    private static Argument? Structure(ParameterModel parameter, StructureLayout layout) => StructureShapes.Of(layout) switch
    {
        StructureShape.Parameter or StructureShape.Variable when layout.Size.IsSame =>
            Argument.Of(ArgumentKind.ParameterObject, parameter, Nullable(ParameterObjectResolver.ClassName(layout), parameter)) with { SecondType = layout.Name },
        StructureShape.Fixed => Argument.Of(ArgumentKind.Structure, parameter, Nullable(layout.Name, parameter)),
        _ => null,
    };

    private static string Nullable(string type, ParameterModel parameter) => parameter.IsOptional ? type + "?" : type;
}

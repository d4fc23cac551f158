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
            return Count(parameter, function.Parameters[counted]);
        }

        if (parameter.Direction == Direction.InOut)
        {
            return type.Kind is CTypeKind.Void or CTypeKind.Byte && _counted.CountOf(index) is not null
                ? new BytesArgument(CallerParameter.Of(parameter), IsInOut: true)
                : new InOutArgument(parameter.Name);
        }

        return type.Pointers switch
        {
            0 => Plain(parameter, type),
            1 => Pointer(parameter, type, _counted.CountOf(index) is not null),
            _ => null,
        };
    }

    private CountArgument Count(ParameterModel parameter, ParameterModel counted)
    {
        var unit = TypeResolver.Resolve(counted.Type, catalogue)?.Kind switch
        {
            CTypeKind.Char => CountUnit.TextBytes,
            CTypeKind.Structure => CountUnit.Entries,
            _ => CountUnit.Bytes,
        };
        return new CountArgument(parameter.Name, MemberNames.Parameter(counted.Name), unit);
    }

    private CallerArgument? Plain(ParameterModel parameter, ResolvedType type)
    {
        var seen = CallerParameter.Of(parameter);
        return type.Kind switch
        {
            CTypeKind.UInt32 => new NumberArguments(parameter, catalogue).Resolve(),
            CTypeKind.Handle when OwnerClasses.OfHandle(type.Name, catalogue) is { } target => new ObjectArgument(seen, target.Name),
            CTypeKind.Handle or CTypeKind.WindowHandle => new HandleArgument(seen, type.Name),
            CTypeKind.NativeInt => new NativeNumberArgument(seen, IsSigned: true),
            CTypeKind.NativeUInt => new NativeNumberArgument(seen, IsSigned: false),
            _ => null,
        };
    }

    private CallerArgument? Pointer(ParameterModel parameter, ResolvedType type, bool isCounted)
    {
        var seen = CallerParameter.Of(parameter);
        return type.Kind switch
        {
            CTypeKind.Guid => new GuidArgument(seen),
            CTypeKind.Char => new TextArgument(seen, isCounted ? TextForm.Counted : TextForm.Unicode),
            CTypeKind.Byte when parameter.Name.StartsWith("lpsz", StringComparison.Ordinal) => new TextArgument(seen, TextForm.Ansi),
            CTypeKind.Byte or CTypeKind.Void when isCounted => new BytesArgument(seen, IsInOut: false),
            CTypeKind.Structure when isCounted => ValueTypes.Of(type.Name, catalogue) is { } entry ? new ListArgument(seen, entry) : null,
            CTypeKind.Structure => Structure(seen, catalogue.Layout(type.Name)!),
            _ => null,
        };
    }

    private CallerArgument? Structure(CallerParameter seen, StructureLayout layout) => StructureShapes.Of(layout) switch
    {
        StructureShape.Parameter or StructureShape.Variable when layout.Size.IsSame =>
            new ParameterObjectArgument(seen, ParameterObjectResolver.ClassName(layout), layout.Name),
        StructureShape.Fixed => ValueTypes.Of(layout, catalogue) is { } record ? new RecordArgument(seen, record) : null,
        _ => null,
    };
}

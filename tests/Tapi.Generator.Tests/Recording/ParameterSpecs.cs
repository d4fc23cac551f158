using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Structures;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Tests.Recording;

/// <summary>A parameter in the words of the table: <c>lpCallParams:in,stated=LINECALLPARAMS</c>.</summary>
internal static class ParameterSpecs
{
    public static IEnumerable<string> Of(FunctionModel function, bool isWide, PageCatalogue catalogue)
    {
        var counts = new CountedParameters(function, catalogue);
        return function.Parameters.Select((parameter, index) =>
        {
            var type = TypeResolver.Resolve(parameter.Type, catalogue)!;
            var spec = Spec(function, parameter, type, counts.CountOf(index), isWide, catalogue);
            var name = !isWide && type is { Kind: CTypeKind.Char, Pointers: 1 } ? parameter.Name.TrimEnd('W') : parameter.Name;
            return $"{name}:{spec}{(HiddenPairs.IsSecret(name) ? "!" : string.Empty)}";
        });
    }

    /// <summary>What a message's parameter points at; nothing where it is a number.</summary>
    public static string Target(CType type, PageCatalogue catalogue) =>
        TypeResolver.Resolve(type, catalogue) is { Kind: CTypeKind.Structure, Pointers: 1 } pointer
            ? $":both,{Shape(pointer, catalogue)}"
            : string.Empty;

    private static string Spec(
        FunctionModel function, ParameterModel parameter, ResolvedType type, int? count, bool isWide, PageCatalogue catalogue)
    {
        var direction = parameter.Direction switch { Direction.In => "in", Direction.Out => "out", _ => "both" };
        return (type.Kind, type.Pointers) switch
        {
            (CTypeKind.Callback, 0) => "callback",
            (_, 0) => type.Size.IsSame ? "number" : "pointer",
            _ when parameter.Dependent is { } dependent => $"{direction},{Cases(function, dependent, isWide, catalogue)}",
            _ when count is { } counter =>
                $"{direction},{Unit(function.Parameters[counter], type, isWide, catalogue)}*{counter}{Named(type)}",
            (CTypeKind.Char, 1) => $"{direction},{(isWide ? "wide" : "ansi")}",
            (CTypeKind.Byte, 1) => $"{direction},ansi",
            (CTypeKind.Structure, 1) => $"{direction},{Shape(type, catalogue)}",
            (CTypeKind.Guid or CTypeKind.SystemTime, 1) => $"{direction},16",
            (CTypeKind.Void, 1) => "pointer",
            (_, 1) => $"{direction},{Bytes(TypeResolver.Resolve(new CType(type.Name), catalogue)!.Size)}",
            _ => "pointer",
        };
    }

    // A size is in bytes, and a number of digits in characters.
    private static int Unit(ParameterModel counter, ResolvedType type, bool isWide, PageCatalogue catalogue) => type.Kind switch
    {
        CTypeKind.Structure => catalogue.Layout(type.Name)!.Size.X64,
        CTypeKind.Char when isWide && !counter.Name.EndsWith("Size", StringComparison.Ordinal) => 2,
        _ => 1,
    };

    private static string Cases(FunctionModel function, DependentBuffer dependent, bool isWide, PageCatalogue catalogue)
    {
        var selector = function.Parameters.Items.ToList().FindIndex(parameter => parameter.Name == dependent.By);
        return $"{selector}?" + string.Join('|', dependent.Cases.Select(@case =>
        {
            var structure = isWide ? @case.Structure : @case.Structure.TrimEnd('W');
            return $"{catalogue.Constant(@case.Constant)!.Value}={Bytes(catalogue.Layout(structure)!.Size)}";
        }));
    }

    private static string Shape(ResolvedType type, PageCatalogue catalogue)
    {
        var layout = catalogue.Layout(type.Name)!;
        var shape = StructureShapes.Of(layout) switch
        {
            StructureShape.Variable => "variable",
            StructureShape.Parameter => "stated",
            StructureShape.Request => "sized",
            _ => Bytes(layout.Size),
        };
        return shape + Named(type);
    }

    private static string Named(ResolvedType type) => type.Kind == CTypeKind.Structure ? $"={type.Name}" : string.Empty;

    private static string Bytes(PlatformSize size) => size.IsSame ? $"{size.X86}" : $"{size.X86}/{size.X64}";
}

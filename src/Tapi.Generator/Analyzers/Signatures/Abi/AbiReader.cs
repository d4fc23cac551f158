using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Signatures.Abi;

/// <summary>Reads what the native side sees of a parameter or a result.</summary>
/// <param name="runtimeMarshalling">False where the assembly disables it: bool is one byte there.</param>
internal sealed class AbiReader(bool runtimeMarshalling)
{
    private readonly AbiTypes _types = new(runtimeMarshalling);

    public AbiShape Parameter(IParameterSymbol parameter)
    {
        var attributes = parameter.GetAttributes();
        if (parameter.RefKind == RefKind.None)
        {
            return Read(parameter.Type, attributes);
        }

        // A string by reference whose own characters are passed, as Visual Basic's Declare does.
        if (MarshalAs.Of(attributes)?.Type == UnmanagedType.VBByRefStr)
        {
            return AbiShape.Text;
        }

        var pointee = Read(parameter.Type, attributes);
        return pointee.Kind == AbiKind.Unknown
            ? AbiShape.Unknown
            : AbiShape.Pointer(parameter.RefKind == RefKind.Out ? PointerForm.Out : PointerForm.Ref, pointee);
    }

    public AbiShape Result(IMethodSymbol method) =>
        method.RefKind == RefKind.None ? Read(method.ReturnType, method.GetReturnTypeAttributes()) : AbiShape.Unknown;

    private AbiShape Read(ITypeSymbol type, ImmutableArray<AttributeData> attributes)
    {
        if (MarshalAs.IsCustom(attributes))
        {
            return AbiShape.Unknown;
        }

        return MarshalAs.Of(attributes) is { } marshal ? Marshalled(type, marshal) : _types.Natural(type);
    }

    private AbiShape Marshalled(ITypeSymbol type, MarshalAs marshal)
    {
        switch (marshal.Type)
        {
            case UnmanagedType.LPStruct when type.TypeKind is TypeKind.Struct or TypeKind.Class:
                return AbiShape.Pointer(PointerForm.Object, AbiShape.Structure(default));
            case UnmanagedType.LPArray when type is IArrayTypeSymbol array:
                return AbiShape.Pointer(
                    PointerForm.Array, marshal.Element is { } element ? MarshalledShape.Of(element) : _types.Natural(array.ElementType));
        }

        var shape = MarshalledShape.Of(marshal.Type);
        var fits = shape.Kind switch
        {
            AbiKind.Text => type.SpecialType == SpecialType.System_String || AbiTypes.IsStringBuilder(type),
            AbiKind.Callback => type.TypeKind == TypeKind.Delegate,
            _ => type.IsValueType,
        };
        return fits ? shape : AbiShape.Unknown;
    }
}

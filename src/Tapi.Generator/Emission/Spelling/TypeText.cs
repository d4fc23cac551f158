using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Emission.Spelling;

/// <summary>Types as C# writes them.</summary>
internal static class TypeText
{
    public const string FunctionPointer = "delegate* unmanaged[Stdcall]";

    public static string Of(ResolvedType type) => Name(type) + new string('*', type.Pointers);

    public static string Of(ApiType type) => type switch
    {
        NativeType native => Of(native.Type),
        EnumType @enum => @enum.Name,
        MeaningType number => MeaningText.Type(number.Meaning),
        RecordType record => record.Name,
        ClassType @class => @class.Name,
        _ => throw new InvalidOperationException(type.GetType().Name),
    };

    /// <summary>As the raw layer has it: a constant is a DWORD there.</summary>
    public static string Raw(ApiType type) => type is EnumType ? "uint" : Native(type);

    /// <summary>What TAPI writes, with constants as their enums.</summary>
    public static string Native(ApiType type) => type is MeaningType ? "uint" : Of(type);

    /// <summary>The type of a structure's part, inside of the structure.</summary>
    public static string Part(string field) => field + "Part";

    public static string Nullable(string type, bool isOptional) => isOptional ? type + "?" : type;

    private static string Name(ResolvedType type) => type.Kind switch
    {
        CTypeKind.UInt32 => "uint",
        CTypeKind.Int32 => "int",
        CTypeKind.UInt16 => "ushort",
        CTypeKind.Byte => "byte",
        CTypeKind.Char => "char",
        CTypeKind.NativeUInt => "nuint",
        CTypeKind.NativeInt => "nint",
        CTypeKind.Int64 or CTypeKind.Currency => "long",
        CTypeKind.Double or CTypeKind.Date => "double",
        CTypeKind.Guid => "Guid",
        CTypeKind.Void => "void",
        CTypeKind.Callback => $"{FunctionPointer}<{string.Join(", ", type.Signature.Select(Of))}>",
        _ => type.Name,
    };
}

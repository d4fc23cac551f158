using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Analyzers.Imports.Abi;

/// <summary>What a MarshalAs attribute says.</summary>
internal sealed record MarshalAs(UnmanagedType Type, UnmanagedType? Element)
{
    // Newer than netstandard2.0.
    private const UnmanagedType Utf8Text = (UnmanagedType)48;

    /// <summary>Null where there is none.</summary>
    public static MarshalAs? Of(ImmutableArray<AttributeData> attributes)
    {
        if (attributes.FirstOrDefault(attribute => attribute.AttributeClass?.Name == "MarshalAsAttribute") is not { } written)
        {
            return null;
        }

        var element = written.NamedArguments.FirstOrDefault(argument => argument.Key == "ArraySubType").Value.Value;
        return new MarshalAs(Value(written.ConstructorArguments.FirstOrDefault().Value) ?? default, Value(element));
    }

    /// <summary>Whether a marshaller of the user's own does the work.</summary>
    public static bool IsCustom(ImmutableArray<AttributeData> attributes) =>
        attributes.Any(attribute => attribute.AttributeClass?.Name is "MarshalUsingAttribute" or "NativeMarshallingAttribute");

    /// <summary>The shape that the attribute decides by itself.</summary>
    public static AbiShape Shape(UnmanagedType type) => type switch
    {
        UnmanagedType.I1 or UnmanagedType.U1 => AbiShape.Integer(1),
        UnmanagedType.I2 or UnmanagedType.U2 or UnmanagedType.VariantBool => AbiShape.Integer(2),
        UnmanagedType.I4 or UnmanagedType.U4 or UnmanagedType.Bool or UnmanagedType.Error => AbiShape.Integer(4),
        UnmanagedType.I8 or UnmanagedType.U8 => AbiShape.Integer(8),
        UnmanagedType.SysInt or UnmanagedType.SysUInt => AbiShape.Native,
        UnmanagedType.R4 => AbiShape.Float(4),
        UnmanagedType.R8 => AbiShape.Float(8),
        UnmanagedType.LPStr or UnmanagedType.LPWStr or UnmanagedType.LPTStr or UnmanagedType.BStr or Utf8Text => AbiShape.Text,
        UnmanagedType.FunctionPtr => AbiShape.Callback,
        _ => AbiShape.Unknown,
    };

    private static UnmanagedType? Value(object? value) => value switch
    {
        int number => (UnmanagedType)number,
        short number => (UnmanagedType)number,
        _ => null,
    };
}

using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Analyzers.Project;

/// <summary>What a MarshalAs attribute says.</summary>
/// <param name="Element">ArraySubType; null where it is not written.</param>
/// <param name="Length">SizeConst; 0 where it is not written.</param>
internal sealed record MarshalAs(UnmanagedType Type, UnmanagedType? Element, int Length)
{
    /// <summary>LPUTF8Str, which netstandard2.0 does not have.</summary>
    public const UnmanagedType Utf8Text = (UnmanagedType)48;

    /// <summary>Null where there is none.</summary>
    public static MarshalAs? Of(ImmutableArray<AttributeData> attributes)
    {
        if (attributes.FirstOrDefault(attribute => attribute.AttributeClass?.Name == nameof(MarshalAsAttribute)) is not { } written)
        {
            return null;
        }

        return new MarshalAs(
            Value(written.ConstructorArguments.FirstOrDefault().Value) ?? default,
            Value(Named(written, nameof(MarshalAsAttribute.ArraySubType))),
            Named(written, nameof(MarshalAsAttribute.SizeConst)) is int and > 0 and var length ? length : 0);
    }

    /// <summary>Whether a custom marshaller converts the value.</summary>
    public static bool IsCustom(ImmutableArray<AttributeData> attributes) =>
        attributes.Any(attribute => attribute.AttributeClass?.Name is "MarshalUsingAttribute" or "NativeMarshallingAttribute");

    private static object? Named(AttributeData written, string name) =>
        written.NamedArguments.FirstOrDefault(argument => argument.Key == name).Value.Value;

    // The attribute's older constructor takes a short.
    private static UnmanagedType? Value(object? value) => value switch
    {
        int number => (UnmanagedType)number,
        short number => (UnmanagedType)number,
        _ => null,
    };
}

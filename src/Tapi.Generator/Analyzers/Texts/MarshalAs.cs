using Microsoft.CodeAnalysis;

namespace Tapi.Generator.Analyzers.Texts;

/// <summary>The values of <c>UnmanagedType</c> that concern text. Some are not in the enumeration that this project is built with.</summary>
internal static class MarshalAs
{
    public const int LPStr = 20;
    public const int LPWStr = 21;
    public const int LPTStr = 22;
    public const int ByValTStr = 23;
    public const int ByValArray = 30;
    public const int LPUtf8Str = 48;

    /// <summary>What a MarshalAs attribute says; its older form has a short number.</summary>
    public static int? Value(AttributeData attribute) => attribute.ConstructorArguments.FirstOrDefault().Value switch
    {
        int value => value,
        short value => value,
        _ => null,
    };
}

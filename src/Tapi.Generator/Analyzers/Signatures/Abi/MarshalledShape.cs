using System.Runtime.InteropServices;
using Tapi.Generator.Analyzers.Project;

namespace Tapi.Generator.Analyzers.Signatures.Abi;

/// <summary>What the native side sees where a MarshalAs attribute decides.</summary>
internal static class MarshalledShape
{
    /// <summary>The shape that the attribute alone determines.</summary>
    public static AbiShape Of(UnmanagedType type) => type switch
    {
        UnmanagedType.I1 or UnmanagedType.U1 => AbiShape.Integer(1),
        UnmanagedType.I2 or UnmanagedType.U2 or UnmanagedType.VariantBool => AbiShape.Integer(2),
        UnmanagedType.I4 or UnmanagedType.U4 or UnmanagedType.Bool or UnmanagedType.Error => AbiShape.Integer(4),
        UnmanagedType.I8 or UnmanagedType.U8 => AbiShape.Integer(8),
        UnmanagedType.SysInt or UnmanagedType.SysUInt => AbiShape.Native,
        UnmanagedType.R4 => AbiShape.Float(4),
        UnmanagedType.R8 => AbiShape.Float(8),
        UnmanagedType.LPStr or UnmanagedType.LPWStr or UnmanagedType.LPTStr or UnmanagedType.BStr or MarshalAs.Utf8Text => AbiShape.Text,
        UnmanagedType.FunctionPtr => AbiShape.Callback,
        _ => AbiShape.Unknown,
    };
}

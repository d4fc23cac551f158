namespace Tapi.Generator.Resolution.Types;

/// <summary>What a C type is once its name is looked up.</summary>
internal enum CTypeKind
{
    UInt32,
    Int32,
    UInt16,
    Byte,
    Char,
    NativeUInt,
    NativeInt,
    Int64,
    Double,
    Currency,
    Date,
    Guid,
    Void,
    Callback,
    SystemTime,
    WindowHandle,
    Handle,
    Structure,
}

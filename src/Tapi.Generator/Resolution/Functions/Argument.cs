namespace Tapi.Generator.Resolution.Functions;

/// <summary>What stands behind one parameter of an export. The emitter knows these kinds and no function's name.</summary>
internal enum ArgumentKind
{
    // Supplied by the object itself.
    OwnerHandle,
    DeviceId,
    ApiVersion,
    ExtVersion,
    CallbackInstance,
    Zero,

    // Supplied by the caller.
    Number,
    Constant,
    Error,
    ConstantPair,
    Handle,
    Object,
    NativeInteger,
    NativeUnsigned,
    Guid,
    Text,
    Bytes,
    BytesSize,
    Structure,
    ParameterObject,
    LowVersion,
    HighVersion,

    // Written by TAPI.
    Output,
    InOut,
}

/// <summary>One argument of the native call.</summary>
/// <param name="Name">The C# parameter, not escaped.</param>
/// <param name="CName">The C parameter.</param>
/// <param name="Type">The C# type that the caller sees; empty when the caller does not see it.</param>
/// <param name="IsOptional">Whether null, or zero, is meaningful.</param>
/// <param name="HasDefault">Whether the caller may leave it out: it is optional and so is everything behind it.</param>
/// <param name="SecondName">The second constant group's parameter, combined with the first.</param>
internal sealed record Argument(
    ArgumentKind Kind,
    string Name,
    string CName,
    string Type,
    bool IsOptional,
    bool HasDefault,
    string Summary,
    string? SecondName = null,
    string? SecondType = null);

using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>What stands behind one parameter of an export. The emitter knows these kinds and no function's name.</summary>
internal enum ArgumentKind
{
    // Supplied by the object itself.
    OwnerHandle,
    DeviceId,
    ApiVersion,
    AppVersion,
    ExtVersion,
    CallbackInstance,
    Zero,

    /// <summary>A constant that the method stands for.</summary>
    Fixed,

    // Supplied by the caller.
    Number,
    Boolean,
    Constant,
    Error,
    ConstantPair,
    Handle,
    Object,
    NativeInteger,
    NativeUnsigned,
    Guid,
    Text,
    AnsiText,
    Bytes,
    CountedText,
    List,

    /// <summary>The number of bytes or entries of another argument.</summary>
    Count,
    Structure,
    ParameterObject,
    Version,
    LowVersion,
    HighVersion,

    // Written by TAPI.
    Output,
    InOut,

    /// <summary>Bytes that TAPI reads at once and writes until the reply.</summary>
    InOutBytes,
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
    string? SecondType = null)
{
    public static Argument Of(ArgumentKind kind, ParameterModel parameter, string type) =>
        new(kind, HungarianName.ToCamelCase(parameter.Name), parameter.Name, type, parameter.IsOptional, false, parameter.Summary);
}

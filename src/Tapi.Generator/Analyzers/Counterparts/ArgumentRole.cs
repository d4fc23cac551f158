using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Analyzers.Counterparts;

/// <summary>What becomes of a parameter of an export, as a diagnostic can say it to its fix.</summary>
internal enum ArgumentRole
{
    /// <summary>A constant that the method stands for, or a form that no fix writes.</summary>
    Other,

    // The object supplies it.
    OwnerHandle,
    Supplied,
    DeviceId,
    Nothing,

    // The caller supplies it.
    Number,
    Boolean,
    Milliseconds,
    Seconds,
    Constant,
    Handle,
    Object,
    Text,
    Bytes,
    InOutBytes,
    List,
    Count,
    Value,
    ParameterObject,

    // TAPI writes it.
    Output,
}

internal static class ArgumentRoles
{
    public static ArgumentRole Of(Argument argument) => argument switch
    {
        OwnArgument { Value: OwnValue.Handle } => ArgumentRole.OwnerHandle,
        OwnArgument { Value: OwnValue.DeviceId } => ArgumentRole.DeviceId,
        OwnArgument { Value: OwnValue.Nothing } => ArgumentRole.Nothing,
        OwnArgument => ArgumentRole.Supplied,
        NumberArgument or NativeNumberArgument => ArgumentRole.Number,
        BooleanArgument => ArgumentRole.Boolean,
        DurationArgument duration => duration.Unit == NumberMeaning.Seconds ? ArgumentRole.Seconds : ArgumentRole.Milliseconds,
        ConstantArgument { IsError: false } => ArgumentRole.Constant,
        HandleArgument => ArgumentRole.Handle,
        ObjectArgument => ArgumentRole.Object,
        TextArgument { Form: not TextForm.Counted } => ArgumentRole.Text,
        BytesArgument bytes => bytes.IsInOut ? ArgumentRole.InOutBytes : ArgumentRole.Bytes,
        ListArgument => ArgumentRole.List,
        CountArgument => ArgumentRole.Count,
        GuidArgument or RecordArgument => ArgumentRole.Value,
        ParameterObjectArgument => ArgumentRole.ParameterObject,
        OutputArgument => ArgumentRole.Output,
        _ => ArgumentRole.Other,
    };
}

using Tapi.Generator.Emission.Spelling;
using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Emission.Methods;

/// <summary>The types of a method's parameters.</summary>
internal static class ArgumentTypes
{
    public static string Of(CallerArgument argument) => TypeText.Nullable(Plain(argument), IsNullable(argument));

    /// <summary>Whether leaving the argument out means null. For any other type it means zero, or nothing.</summary>
    public static bool IsNullable(CallerArgument argument) => argument.Parameter.IsOptional
        && argument is GuidArgument
            or RecordArgument
            or ListArgument
            or ParameterObjectArgument
            or ObjectArgument
            or TextArgument { Form: not TextForm.Counted };

    private static string Plain(CallerArgument argument) => argument switch
    {
        NumberArgument => "uint",
        BooleanArgument => "bool",
        CharacterArgument => "char",
        DurationArgument => "TimeSpan",
        NativeNumberArgument number => number.IsSigned ? "nint" : "nuint",
        VersionArgument => "TapiVersion",
        ConstantArgument constant => constant.Enum,
        ConstantPairArgument pair => pair.Enum,
        HandleArgument handle => handle.HandleType,
        ObjectArgument target => target.ClassName,
        GuidArgument => "Guid",
        RecordArgument record => record.Type.Name,
        ParameterObjectArgument parameters => parameters.ClassName,
        TextArgument => "string",
        BytesArgument => "ReadOnlySpan<byte>",
        ListArgument list => $"IReadOnlyList<{list.Type.Name}>",
        _ => throw new InvalidOperationException(argument.GetType().Name),
    };
}

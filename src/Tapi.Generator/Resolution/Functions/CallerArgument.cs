using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>An argument that the caller supplies.</summary>
internal abstract record CallerArgument(CallerParameter Parameter) : Argument(Parameter.CName)
{
    /// <summary>Whether the caller may leave it out: it is optional, and so is every later one.</summary>
    public bool HasDefault { get; init; }

    /// <summary>What it is then; null for zero or nothing.</summary>
    public EnumMember? Default { get; init; }

    /// <summary>Whether the caller hands over a span, which no task can keep.</summary>
    public virtual bool IsSpan => false;
}

/// <summary>What all of the caller's arguments have.</summary>
/// <param name="Name">The method's parameter, not escaped.</param>
/// <param name="IsOptional">Whether null, or zero, has a meaning.</param>
internal sealed record CallerParameter(string CName, string Name, bool IsOptional, PageText Summary)
{
    public static CallerParameter Of(ParameterModel parameter) =>
        new(
            parameter.Name,
            MemberNames.Parameter(parameter.Name),
            parameter.IsOptional || parameter.Default is not null,
            parameter.Summary);
}

internal sealed record NumberArgument(CallerParameter Parameter) : CallerArgument(Parameter);

internal sealed record BooleanArgument(CallerParameter Parameter) : CallerArgument(Parameter);

internal sealed record CharacterArgument(CallerParameter Parameter) : CallerArgument(Parameter);

/// <summary>A time.</summary>
/// <param name="Unit">What the function counts it in.</param>
internal sealed record DurationArgument(CallerParameter Parameter, NumberMeaning Unit) : CallerArgument(Parameter);

/// <summary>A number of a pointer's size.</summary>
internal sealed record NativeNumberArgument(CallerParameter Parameter, bool IsSigned) : CallerArgument(Parameter);

internal sealed record VersionArgument(CallerParameter Parameter, VersionUse Use) : CallerArgument(Parameter);

internal enum VersionUse
{
    /// <summary>The version to work with.</summary>
    Api,

    /// <summary>The lowest of a range.</summary>
    Low,

    /// <summary>The highest of a range.</summary>
    High,
}

/// <param name="Enum">The enum of the constant's group.</param>
internal sealed record ConstantArgument(CallerParameter Parameter, string Enum, bool IsError) : CallerArgument(Parameter);

/// <summary>Two constants of different groups that share one DWORD.</summary>
/// <param name="SecondName">The method's parameter for the second constant.</param>
internal sealed record ConstantPairArgument(
    CallerParameter Parameter, string Enum, string SecondName, string SecondEnum) : CallerArgument(Parameter);

/// <summary>A handle without an object.</summary>
internal sealed record HandleArgument(CallerParameter Parameter, string HandleType) : CallerArgument(Parameter);

/// <summary>A handle that has an object.</summary>
internal sealed record ObjectArgument(CallerParameter Parameter, string ClassName) : CallerArgument(Parameter);

internal sealed record GuidArgument(CallerParameter Parameter) : CallerArgument(Parameter);

/// <summary>A structure of fixed size.</summary>
internal sealed record RecordArgument(CallerParameter Parameter, RecordType Type) : CallerArgument(Parameter);

/// <summary>A structure whose object lays out its variable part.</summary>
internal sealed record ParameterObjectArgument(CallerParameter Parameter, string ClassName, string Structure) : CallerArgument(Parameter);

internal sealed record TextArgument(CallerParameter Parameter, TextForm Form) : CallerArgument(Parameter);

internal enum TextForm
{
    Unicode,
    Ansi,

    /// <summary>Unicode, with its size in another argument.</summary>
    Counted,
}

/// <summary>Bytes whose number another argument says.</summary>
/// <param name="IsInOut">Whether TAPI reads them at once and writes them until the reply.</param>
internal sealed record BytesArgument(CallerParameter Parameter, bool IsInOut) : CallerArgument(Parameter)
{
    public override bool IsSpan => true;
}

/// <summary>Structures of fixed size whose number another argument says.</summary>
internal sealed record ListArgument(CallerParameter Parameter, RecordType Type) : CallerArgument(Parameter);

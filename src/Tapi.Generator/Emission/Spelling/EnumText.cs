using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Structures;

namespace Tapi.Generator.Emission.Spelling;

/// <summary>Members of enums as expressions.</summary>
internal static class EnumText
{
    public static string Of(EnumMember member) => $"{member.Enum}.{member.Name}";

    /// <summary>An error as the number that a function returns.</summary>
    public static string Number(EnumMember? error, string missing) => error is null ? missing : $"(int){Of(error)}";

    public static string Of(InitialValue value) => value.Constant is { } member
        ? Of(member)
        : value.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

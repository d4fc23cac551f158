using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Resolution.Structures;

/// <summary>What a member starts with: a constant, or else a number.</summary>
internal sealed record InitialValue(EnumMember? Constant, uint Number)
{
    /// <summary>A member's default; null for none, and for a constant that no page has.</summary>
    public static InitialValue? Of(DefaultModel? value, PageCatalogue catalogue)
    {
        if (value?.Constant is not { } constant)
        {
            return value is null ? null : new InitialValue(null, value.Number);
        }

        return ApiNames.Member(constant, catalogue) is { } member ? new InitialValue(member, 0) : null;
    }
}

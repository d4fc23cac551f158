using Tapi.Generator.Common;

namespace Tapi.Generator.Model;

/// <summary>A structure's member: a field with a type, or a nested part with members of its own.</summary>
/// <param name="Name">The member's name; empty for an anonymous part.</param>
/// <param name="Content">What a size/offset pair points at; on the offset.</param>
/// <param name="Default">What a parameter object starts with.</param>
/// <param name="Since">The version that introduced the member; null for one that was always there.</param>
internal sealed record MemberModel(
    string Name,
    CType? Type,
    bool IsUnion,
    EquatableArray<MemberModel> Members,
    EquatableArray<GroupNote> Groups,
    ContentNote? Content,
    bool IsOut,
    bool IsReserved,
    DefaultModel? Default,
    VersionModel? Since,
    PageText Summary)
{
    /// <summary>What its number is, where the page says so.</summary>
    public NumberMeaning? Meaning { get; init; }

    /// <summary>Whether the member is a nested structure or union.</summary>
    public bool IsPart => Type is null;
}

/// <summary>A default: a constant, or else a number.</summary>
internal sealed record DefaultModel(string? Constant, uint Number);

/// <summary>A TAPI version.</summary>
internal sealed record VersionModel(int Major, int Minor)
{
    /// <summary>The version as TAPI writes it: 2.2 is 0x00020002.</summary>
    public uint Number => ((uint)Major << 16) | (uint)Minor;

    public override string ToString() => $"{Major}.{Minor}";
}

internal enum ContentKind
{
    Text,
    Texts,
    Bytes,
    List,

    /// <summary>Not a pair, but a part whose members make up one GUID.</summary>
    Guid,
}

/// <summary>What a size/offset pair points at.</summary>
/// <param name="ElementType">The C type of a list's elements.</param>
/// <param name="Group">The constant group of a list's numbers.</param>
/// <param name="Count">The member that holds the number of a list's entries.</param>
internal sealed record ContentNote(ContentKind Kind, string? ElementType = null, string? Group = null, string? Count = null);

using Tapi.Generator.Common;

namespace Tapi.Generator.Model;

/// <summary>A group of constants with one prefix.</summary>
internal sealed record ConstantGroupModel(
    PageHeader Header, string Prefix, ConstantGroupKind Kind, EquatableArray<ConstantModel> Constants) : PageModel(Header)
{
    public override string CName => Prefix;
}

internal enum ConstantGroupKind
{
    Values,
    Flags,
    Errors,

    /// <summary>Constants that form no group.</summary>
    Numbers,
}

/// <summary>A constant with its value as 32 bits.</summary>
internal sealed record ConstantModel(string Name, uint Value, PageText Summary)
{
    /// <summary>The version that introduced it; null where it is as old as its group, or where no version is known.</summary>
    public VersionModel? Since { get; init; }

    public bool IsObsolete { get; init; }

    /// <summary>Whether headers of different versions give it different values.</summary>
    public bool IsVersioned { get; init; }

    /// <summary>Whether it never comes together with another constant of its group.</summary>
    public bool IsAlone { get; init; }
}

using System.Globalization;
using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;

namespace Tapi.Generator.Resolution.Types;

/// <summary>Computes the offsets of a structure's members on x86 and on x64.</summary>
internal sealed class LayoutBuilder(PageCatalogue catalogue)
{
    // Arrays of the header have at most a few hundred elements; a page must not make sizes that no number holds.
    private const int MaxLength = 0x10000;

    /// <summary>The name of the first type that cannot be resolved, after <see cref="Build"/> returned null.</summary>
    public string? Unresolved { get; private set; }

    /// <summary>The member that has this type, with the parts that it is in: <c>CreateAgent.hAgent</c>.</summary>
    public string? UnresolvedMember { get; private set; }

    /// <summary>Whether the page does not even say what type the member has.</summary>
    public bool IsUnknowable { get; private set; }

    /// <summary>The first member that has no place, although its type is known, after <see cref="Build"/> returned null.</summary>
    public string? Unplaced { get; private set; }

    public StructureLayout? Build(StructureModel structure)
    {
        var members = LayOut(structure.Members, string.Empty, default, false, out var size);
        if (members is null)
        {
            return null;
        }

        // The unnamed union makes every offset explicit, and C# has one offset for every architecture.
        if (members.Exists(IsUnnamed) && members.SelectMany(Flat).FirstOrDefault(IsTorn) is { } torn)
        {
            Unplaced = torn.Model.Name;
            return null;
        }

        return new StructureLayout(structure.Name, size, members.ToEquatableArray());
    }

    private static bool IsUnnamed(LaidOutMember member) => member.Type is null && member.Model.Name.Length == 0;

    private static IEnumerable<LaidOutMember> Flat(LaidOutMember member) => IsUnnamed(member) ? member.Members : [member];

    private static bool IsTorn(LaidOutMember member) => !member.Offset.IsSame;

    private List<LaidOutMember>? LayOut(
        EquatableArray<MemberModel> members, string path, PlatformSize start, bool isUnion, out PlatformSize size)
    {
        size = default;
        var placed = new List<LaidOutMember>();
        foreach (var member in members)
        {
            var offset = isUnion ? start : start + size;
            var laidOut = Place(member, path, offset);
            if (laidOut is null)
            {
                return null;
            }

            placed.Add(laidOut);
            size = isUnion ? PlatformSize.Max(size, laidOut.Size) : size + laidOut.Size;
        }

        return placed;
    }

    private LaidOutMember? Place(MemberModel member, string path, PlatformSize offset)
    {
        if (member.Type is null)
        {
            var innerPath = member.Name.Length == 0 ? path : $"{path}{member.Name}.";
            var inner = LayOut(member.Members, innerPath, offset, member.IsUnion, out var size);
            return inner is null ? null : new LaidOutMember(member, null, 1, offset, size, inner.ToEquatableArray());
        }

        var type = TypeResolver.Resolve(member.Type, catalogue);
        var count = Length(member.Type.ArrayLength);
        if (type is null || count is null)
        {
            Unresolved = type is null ? member.Type.Name : member.Type.ArrayLength;
            UnresolvedMember = path + member.Name;
            IsUnknowable = member.Type.IsWords;
            return null;
        }

        if (count is < 1 or > MaxLength || (long)type.Size.X64 * count.Value > MaxLength)
        {
            Unplaced = path + member.Name;
            return null;
        }

        return new LaidOutMember(member, type, count.Value, offset, type.Size * count.Value, default);
    }

    private int? Length(string? text)
    {
        if (text is null)
        {
            return 1;
        }

        return ulong.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? (int)Math.Min(number, int.MaxValue)
            : catalogue.Constant(text) is { } constant ? (int)Math.Min(constant.Value, int.MaxValue) : null;
    }
}

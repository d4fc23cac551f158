using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Layouts;

/// <summary>
/// Looks for a change that gives a declaration the header's layout, and keeps it only if the layout is then right on every architecture.
/// </summary>
internal sealed class LayoutRepairs(INamedTypeSymbol type, HeaderMembers header, bool isWritten)
{
    private static readonly Platforms Both = new(true, true);

    /// <param name="marshals">Whether values may be marshaled: the layout must be right for every entry.</param>
    public LayoutRepair? Find(IReadOnlyList<bool> marshals)
    {
        var charSet = NativeLayout.IsUnicode(type) ? "Ansi" : "Unicode";
        var candidates =
            from adds in new[] { false, true }
            from way in marshals
            from text in new[] { null, charSet }
            from packs in new[] { false, true }
            select Complete(new LayoutRepair(packs, text, ImmutableArray<FieldRepair>.Empty), way, adds);
        return candidates.FirstOrDefault(candidate => candidate is { IsEmpty: false } && marshals.All(way => IsRight(candidate, way)));
    }

    private bool IsRight(LayoutRepair repair, bool marshals) =>
        NativeLayout.Of(type, marshals, repair) is { } own && LayoutComparison.Compare(type, own, header, Both, isWritten) is null;

    /// <summary>Adds the changes to fields to those of the attribute; null where the right form of a field is uncertain.</summary>
    private LayoutRepair? Complete(LayoutRepair repair, bool marshals, bool adds)
    {
        if (NativeLayout.Of(type, marshals, repair) is not { } own)
        {
            return null;
        }

        var changes = ImmutableArray.CreateBuilder<FieldRepair>();
        var pairs = LayoutComparison.Pairs(own, header).ToList();
        for (var index = 0; index < pairs.Count; index++)
        {
            var (field, member) = pairs[index];
            if (index > 0 && IsUnion(pairs[index - 1], field, member))
            {
                changes.Add(new FieldRepair(field.Name, FieldChange.Alias, pairs[index - 1].Field.Name));
            }
            else if (!Both.Agree(field.Size, member.Size)
                && !(index + 1 < pairs.Count && Both.Agree(member.Offset + field.Size, pairs[index + 1].Member.Offset)))
            {
                if (Change(field, member) is not { } change)
                {
                    return null;
                }

                changes.Add(change);
            }
        }

        if (adds && !MissingMembers.Add(changes, own, pairs, header, isWritten))
        {
            return null;
        }

        return repair with { Fields = changes.ToImmutable() };
    }

    private static FieldRepair? Change(NativeField field, LaidOutMember member)
    {
        if (member.Count > 1)
        {
            return field.Length > 0 && Both.Agree(field.Size * member.Count, member.Size * field.Length)
                ? new FieldRepair(field.Name, FieldChange.Length, member.Count.ToString(System.Globalization.CultureInfo.InvariantCulture))
                : null;
        }

        return field.Length == 0 && MemberTypes.IsPlain(field.Symbol.Type) && MemberTypes.Of(member) is { } written
            ? new FieldRepair(field.Name, FieldChange.Type, written)
            : null;
    }

    /// <summary>Whether two consecutive fields are the same bytes in the header.</summary>
    private static bool IsUnion((NativeField Field, LaidOutMember Member) known, NativeField field, LaidOutMember member) =>
        known.Member.Offset == member.Offset
        && known.Member.Size == member.Size
        && known.Field.Offset != field.Offset
        && known.Field.Symbol.AssociatedSymbol is null
        && field.Symbol is { AssociatedSymbol: null, IsReadOnly: false }
        && !known.Field.Symbol.IsReadOnly
        && SymbolEqualityComparer.Default.Equals(known.Field.Symbol.Type, field.Symbol.Type);
}

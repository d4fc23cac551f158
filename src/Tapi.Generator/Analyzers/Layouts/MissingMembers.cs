using System.Collections.Immutable;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Layouts;

/// <summary>Finds members of the header that a structure omits between its own, or that TAPI fills after them.</summary>
internal static class MissingMembers
{
    /// <summary>False where there are none, or where they cannot be determined.</summary>
    public static bool Add(
        ImmutableArray<FieldRepair>.Builder changes,
        NativeLayout own,
        IReadOnlyList<(NativeField Field, LaidOutMember Member)> pairs,
        HeaderMembers header,
        bool isWritten)
    {
        if (header.InOrder is not { } members || pairs.Count == 0 || pairs.Count < own.Fields.Count)
        {
            return false;
        }

        var next = 0;
        var before = changes.Count;
        foreach (var (field, member) in pairs)
        {
            var missing = members.Skip(next).TakeWhile(item => item != member).ToList();
            next += missing.Count + 1;

            // The fields are out of order, or one field covers several members.
            if (next > members.Count || !Add(missing, field.Name, FieldChange.Before))
            {
                return false;
            }
        }

        // A shorter structure is fine if it has a size member that TAPI reads.
        return (!isWritten || header.HasSize || Add(members.Skip(next).ToList(), pairs[pairs.Count - 1].Field.Name, FieldChange.After))
            && changes.Count > before;

        bool Add(IReadOnlyList<LaidOutMember> missing, string neighbour, FieldChange place)
        {
            foreach (var member in missing)
            {
                if (MemberTypes.Of(member) is not { } written)
                {
                    return false;
                }

                changes.Add(new FieldRepair(neighbour, place, $"{written} {member.Model.Name}"));
            }

            return true;
        }
    }
}

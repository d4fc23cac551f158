using Tapi.Generator.Common;
using Tapi.Generator.Model;

namespace Tapi.Generator.Resolution.Types;

/// <summary>A structure with the places of its members, as <c>#pragma pack(1)</c> lays them out.</summary>
internal sealed record StructureLayout(string Name, PlatformSize Size, EquatableArray<LaidOutMember> Members)
{
    public LaidOutMember? Find(string name)
    {
        foreach (var member in Members)
        {
            if (member.Model.Name == name)
            {
                return member;
            }
        }

        return null;
    }
}

/// <summary>A member in its place.</summary>
/// <param name="Type">Its type; null for a nested part.</param>
/// <param name="Count">The array length, 1 for a plain field.</param>
/// <param name="Offset">From the start of the whole structure.</param>
internal sealed record LaidOutMember(
    MemberModel Model, ResolvedType? Type, int Count, PlatformSize Offset, PlatformSize Size, EquatableArray<LaidOutMember> Members);

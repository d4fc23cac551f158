using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;

namespace Tapi.Generator.Reading.Inference;

/// <summary>The constant group of a DWORD whose prose links to exactly one.</summary>
internal static class GroupInference
{
    public static EquatableArray<GroupNote> Of(PageEntry entry, CType type)
    {
        var groups = ProseNames.Groups(entry).ToList();
        return type.Name == "DWORD" && groups.Count == 1
            ? groups.Select(group => new GroupNote(group, null)).ToEquatableArray()
            : EquatableArray<GroupNote>.Empty;
    }
}

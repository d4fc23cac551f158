using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Structures;

/// <summary>The fixed part of a structure that grew: its size from each version on.</summary>
/// <param name="Steps">In ascending order of versions; the first is the size before any member was added.</param>
internal sealed record SizeByVersion(EquatableArray<SizeStep> Steps)
{
    public static SizeByVersion Of(StructureLayout layout)
    {
        var versions = layout.Members.Items
            .Select(member => member.Model.Since)
            .OfType<VersionModel>()
            .Distinct()
            .OrderBy(version => version.Number)
            .ToList();
        var steps = new List<SizeStep> { new(null, SizeBefore(layout, versions.FirstOrDefault())) };
        for (var i = 0; i < versions.Count; i++)
        {
            steps.Add(new SizeStep(versions[i], SizeBefore(layout, i + 1 < versions.Count ? versions[i + 1] : null)));
        }

        return new SizeByVersion(steps.ToEquatableArray());
    }

    /// <summary>The offset of the first member that this version, or a later one, introduced.</summary>
    private static int SizeBefore(StructureLayout layout, VersionModel? version)
    {
        foreach (var member in layout.Members)
        {
            if (version is not null && member.Model.Since?.Number >= version.Number)
            {
                return member.Offset.X86;
            }
        }

        return layout.Size.X86;
    }
}

/// <param name="Since">The version; null for the lowest.</param>
internal sealed record SizeStep(VersionModel? Since, int Size);

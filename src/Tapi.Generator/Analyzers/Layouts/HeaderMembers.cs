using Tapi.Generator.Analyzers.Project;
using Tapi.Generator.Resolution.Structures;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Layouts;

/// <summary>The members of a structure of the header, including those of nested structures.</summary>
internal sealed class HeaderMembers
{
    private readonly Dictionary<string, LaidOutMember?> _byName = new(StringComparer.OrdinalIgnoreCase);

    public HeaderMembers(StructureLayout layout)
    {
        Layout = layout;
        Add(layout.Members.Items);
    }

    public StructureLayout Layout { get; }

    /// <summary>Whether TAPI writes no more than the structure's size says, and data can follow the members.</summary>
    public bool HasSize => StructureShapes.Of(Layout) != StructureShape.Fixed;

    /// <summary>The members in order; null where nested structures make it uncertain which field is which member.</summary>
    public IReadOnlyList<LaidOutMember>? InOrder => Layout.Members.Any(member => member.Model.IsPart) ? null : Layout.Members;

    /// <summary>Whether a member, or the structure, ends at an offset.</summary>
    public bool EndsAt(PlatformSize place, Platforms platforms) =>
        platforms.Agree(place, Layout.Size) || Layout.Members.Any(member => platforms.Agree(place, member.Offset));

    /// <summary>The member with that name; null when there is none, or several in different nested structures.</summary>
    public LaidOutMember? Find(string name) => _byName.TryGetValue(name, out var member) ? member : null;

    private void Add(IEnumerable<LaidOutMember> members)
    {
        foreach (var member in members)
        {
            var name = member.Model.Name;
            if (name.Length > 0)
            {
                _byName[name] = _byName.ContainsKey(name) ? null : member;
            }

            Add(member.Members.Items);
        }
    }
}

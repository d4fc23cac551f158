using Tapi.Generator.Resolution.Structures;

namespace Tapi.Generator.Analyzers.Layouts;

/// <summary>The members of a header's structure, those of its parts included.</summary>
internal sealed class HeaderMembers
{
    private readonly Dictionary<string, LaidOutMember?> _byName = new(StringComparer.OrdinalIgnoreCase);

    public HeaderMembers(StructureLayout layout)
    {
        Layout = layout;
        Add(layout.Members.Items);
    }

    public StructureLayout Layout { get; }

    /// <summary>Whether TAPI writes no further than the structure says: its first member is its size.</summary>
    public bool HasSize => Layout.Members.Count > 0 && Layout.Members[0].Model.Name is "dwTotalSize" or "dwSize";

    /// <summary>The member of that name; null when there is none, or several in different parts.</summary>
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

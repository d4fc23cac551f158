using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Analyzers.Facts;

/// <summary>The members and message parameters that can combine several constants of a group, by their names in C# code.</summary>
internal sealed class FlagNames
{
    // Names are compared in upper case. The value for a name and group is whether every member with that name and group can hold several
    // constants.
    private readonly Dictionary<(string Name, string Group), bool> _members = new();
    private readonly Dictionary<(string Name, string Group), HashSet<string>> _messages = new();

    public FlagNames(PageCatalogue catalogue)
    {
        foreach (var member in catalogue.Pages.OfType<StructureModel>().SelectMany(structure => All(structure.Members.Items)))
        {
            foreach (var note in member.Groups)
            {
                foreach (var key in Keys(member.Name, note.Group))
                {
                    _members[key] = note.IsSeveral && (!_members.TryGetValue(key, out var known) || known);
                }
            }
        }

        foreach (var message in catalogue.Messages)
        {
            foreach (var slot in message.Slots.Where(slot => slot.IsSeveral))
            {
                // A constant that decides the meaning of another parameter is never combined.
                var single = message.Slots
                    .Where(other => other.By == slot.Slot)
                    .SelectMany(other => other.Cases)
                    .Select(item => item.Constant);
                foreach (var key in Keys($"dw{slot.Slot}", slot.Type.ToString()))
                {
                    _messages[key] = [.. single];
                }
            }
        }

        foreach (var slot in catalogue.Messages.SelectMany(message => message.Slots).Where(slot => !slot.IsSeveral))
        {
            foreach (var key in Keys($"dw{slot.Slot}", slot.Type.ToString()))
            {
                _messages.Remove(key);
            }
        }
    }

    /// <summary>Whether a member with this name can hold other constants of the group in addition to this one.</summary>
    public bool IsMember(string name, ConstantFacts constant) => _members.TryGetValue(Key(name, constant), out var isSeveral) && isSeveral;

    /// <summary>Whether a message parameter with this name can hold other constants of the group in addition to this one.</summary>
    public bool IsMessageParameter(string name, ConstantFacts constant) =>
        _messages.TryGetValue(Key(name, constant), out var single) && !single.Contains(constant.Name);

    private static (string Name, string Group) Key(string name, ConstantFacts constant) =>
        (name.TrimStart('_').ToUpperInvariant(), constant.Group?.Prefix ?? string.Empty);

    private static IEnumerable<(string Name, string Group)> Keys(string name, string group) =>
        [(name.ToUpperInvariant(), group), (HungarianName.ToPascalCase(name).ToUpperInvariant(), group)];

    private static IEnumerable<MemberModel> All(IEnumerable<MemberModel> members) =>
        members.SelectMany(member => All(member.Members.Items).Append(member));
}

using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Resolution.Messages;

/// <summary>Message page to record.</summary>
internal sealed class MessageResolver(MessageModel message, PageCatalogue catalogue)
{
    // What every message has.
    private static readonly string[] Inherited = ["Id", "Native"];

    public MessageItem Resolve() => new(
        MessageNames.Type(message, catalogue),
        message.Name,
        MessageNames.Base(message.Family),
        MessageNames.Id(message),
        Properties().ToEquatableArray(),
        Documentation.Of(message));

    /// <summary>The parameters whose C# name another one has.</summary>
    public IEnumerable<ResolutionProblem> Problems() => All()
        .Except(Free())
        .Select(property => new ResolutionProblem(PageProblemKind.NameClash, null, property.Name));

    private IEnumerable<MessageProperty> Free() =>
        MemberNames.Free(All(), property => property.Name, MessageNames.Type(message, catalogue), Inherited);

    private IEnumerable<MessageProperty> All() => message.Slots.Where(slot => slot.Name is not null).Select(Property);

    /// <summary>The first of two parameters keeps a name; a case gives way to every parameter.</summary>
    private List<MessageProperty> Properties()
    {
        var free = Free().ToList();
        var taken = free.Select(property => property.Name).Concat(Inherited).ToArray();
        return free.ConvertAll(property => property with
        {
            Cases = MemberNames.Free(property.Cases, item => item.Name, string.Empty, taken).ToEquatableArray(),
        });
    }

    private MessageProperty Property(MessageSlotModel slot) => new(
        TypeOf(slot),
        HungarianName.ToPascalCase(slot.Name!),
        slot.Slot,
        slot.IsNullable,
        Cases(slot).ToEquatableArray(),
        slot.Summary);

    private SlotType TypeOf(MessageSlotModel slot) => new SlotTypes(message, catalogue).Of(slot.Type) switch
    {
        { Kind: SlotKind.Number } when slot is { Meaning: { } meaning, By: null } => new SlotType(SlotKind.Meaning, null, meaning),
        var type => type,
    };

    private IEnumerable<MessageCase> Cases(MessageSlotModel slot)
    {
        var on = message.Slots.FirstOrDefault(other => other.Slot == slot.By);
        var group = on is null ? null : catalogue.Group(on.Type.Name);
        if (on?.Name is null || group is null)
        {
            yield break;
        }

        foreach (var same in slot.Cases.Items.GroupBy(item => (item.Type, item.Name)))
        {
            var type = Plain(new SlotTypes(message, catalogue).Of(same.Key.Type), same.Key.Type);
            var name = same.Key.Name ?? (type.Name is null ? type.Kind.ToString() : WithoutFamily(type.Name));
            var constants = same.Select(item => ApiNames.Member(item.Constant, catalogue)).OfType<EnumMember>().ToEquatableArray();
            if (constants.Count > 0)
            {
                yield return new MessageCase(type, HungarianName.ToPascalCase(name), HungarianName.ToPascalCase(on.Name), constants);
            }
        }
    }

    /// <summary>A record does not look objects up: a dependent handle stays a handle.</summary>
    private static SlotType Plain(SlotType type, CType cType) =>
        type.Kind == SlotKind.Object ? new SlotType(SlotKind.Handle, cType.Name) : type;

    /// <summary><c>LineDisconnectMode</c> is called <c>DisconnectMode</c> inside a line's message.</summary>
    private string WithoutFamily(string type)
    {
        var family = ApiNames.Family(message.Family);
        return type.StartsWith(family, StringComparison.Ordinal) && type.Length > family.Length ? type.Substring(family.Length) : type;
    }
}

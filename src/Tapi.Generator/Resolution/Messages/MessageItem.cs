using Tapi.Generator.Common;
using Tapi.Generator.Model;

namespace Tapi.Generator.Resolution.Messages;

/// <summary>A message as a record with typed properties.</summary>
/// <param name="Base">The family's base record.</param>
/// <param name="IdMember">Its member of the family's message enum.</param>
internal sealed record MessageItem(
    string TypeName, string CName, string Base, string IdMember, EquatableArray<MessageProperty> Properties, Documentation Docs) : ApiItem("Messages", TypeName);

internal enum SlotKind
{
    Number,
    SignedNumber,
    Constant,
    Handle,
    Object,
    ProxyRequest,
    NativeUnsigned,
}

/// <summary>A property of a message.</summary>
/// <param name="Cases">For a dependent parameter: the typed properties by the other parameter's constants.</param>
internal sealed record MessageProperty(SlotKind Kind, string Name, string Type, MessageSlot Slot, EquatableArray<MessageCase> Cases, string Summary);

/// <summary>What a dependent parameter is while another property holds a constant.</summary>
/// <param name="On">The property looked at.</param>
/// <param name="OnType">Its enum.</param>
/// <param name="Constants">The members of that enum that select this meaning.</param>
internal sealed record MessageCase(SlotKind Kind, string Name, string Type, string On, string OnType, EquatableArray<string> Constants);

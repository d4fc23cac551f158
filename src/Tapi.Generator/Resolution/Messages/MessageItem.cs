using System.Diagnostics;
using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Resolution.Messages;

/// <summary>A message as a record with typed properties.</summary>
/// <param name="Base">The family's base record.</param>
/// <param name="Id">Its member of the family's message enum.</param>
internal sealed record MessageItem(
    string TypeName, string CName, string Base, EnumMember Id, EquatableArray<MessageProperty> Properties, Documentation Docs)
    : ApiItem("Messages", TypeName);

/// <summary>A property of a message.</summary>
/// <param name="IsNullable">Whether an object may be missing.</param>
/// <param name="Cases">For a dependent parameter: the typed properties by the other parameter's constants.</param>
[DebuggerDisplay("{Type.Kind} {Name,nq} in {Slot}")]
internal sealed record MessageProperty(
    SlotType Type, string Name, MessageSlot Slot, bool IsNullable, EquatableArray<MessageCase> Cases, PageText Summary);

/// <summary>What a dependent parameter is while another property holds a constant.</summary>
/// <param name="On">The property looked at.</param>
/// <param name="Constants">The members of its enum that select this meaning.</param>
internal sealed record MessageCase(SlotType Type, string Name, string On, EquatableArray<EnumMember> Constants);

/// <summary>What a message's parameter is.</summary>
/// <param name="Name">The enum, the handle type or the class; null for a number.</param>
/// <param name="Meaning">What a number is, where it is a time or a boolean.</param>
internal sealed record SlotType(SlotKind Kind, string? Name = null, NumberMeaning? Meaning = null);

internal enum SlotKind
{
    Number,
    SignedNumber,

    /// <summary>A number that is a time or a boolean.</summary>
    Meaning,

    Constant,
    Handle,
    Object,
    ProxyRequest,
    NativeUnsigned,

    /// <summary>A handle of Windows: as wide as a pointer.</summary>
    WindowHandle,
}

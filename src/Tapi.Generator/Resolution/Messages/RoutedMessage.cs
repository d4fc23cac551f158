using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Resolution.Messages;

/// <summary>What an application does with a message.</summary>
/// <param name="TypeName">Its record; null for a message that nobody in the project reads.</param>
/// <param name="Condition">When it has its effect; null for always.</param>
/// <param name="TargetClass">The class whose events it is raised on; null for the application's own.</param>
/// <param name="Properties">What its record is made from.</param>
internal sealed record RoutedMessage(
    string? TypeName,
    EnumMember Id,
    MessageEffect Effect,
    EffectCondition? Condition,
    string? TargetClass,
    string? TargetHandle,
    EquatableArray<MessageProperty> Properties);

/// <summary>What a message means for pending requests and waits.</summary>
internal enum MessageEffect
{
    None,
    Reply,
    EndsDevice,
    EndsApplication,
    EndsWaits,
    CancelsRequest,
}

/// <summary>A message has its effect while <paramref name="Slot"/> holds a constant.</summary>
/// <param name="ZeroSlot">A parameter that must be zero as well.</param>
internal sealed record EffectCondition(MessageSlot Slot, EnumMember Constant, MessageSlot? ZeroSlot);

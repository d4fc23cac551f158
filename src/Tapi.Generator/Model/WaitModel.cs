using Tapi.Generator.Common;

namespace Tapi.Generator.Model;

/// <summary>What programs wait for with a message.</summary>
/// <param name="Slot">The parameter that holds the state.</param>
/// <param name="Goal">The state that they wait for most.</param>
/// <param name="Until">States after which only later ones of the list come; nothing comes after the last one.</param>
/// <param name="Now">How to learn the state without a message; null when the page does not say.</param>
internal sealed record WaitModel(MessageSlot Slot, string Goal, EquatableArray<string> Until, NowModel? Now);

/// <summary>A function that returns what the last message said.</summary>
internal sealed record NowModel(string Function, EquatableArray<NowMember> Members);

/// <summary>A member of the function's structure, and the message's parameter that holds the same.</summary>
internal sealed record NowMember(string Member, MessageSlot Slot);

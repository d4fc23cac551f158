using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>The methods of an object that wait for one of its states, and end when it can no longer come.</summary>
/// <param name="Class">The class of the object.</param>
/// <param name="Kind">The word for it in a sentence: <c>call</c>.</param>
/// <param name="Source">The source of the messages that report a state.</param>
/// <param name="MessageType">Their type.</param>
/// <param name="State">The property that holds the state.</param>
/// <param name="Goal">The state that programs wait for most.</param>
/// <param name="Until">States after which only later ones of the list come.</param>
/// <param name="Details">The properties that say more about one of those.</param>
internal sealed record StateWaitItem(
    string Class,
    string Kind,
    string Source,
    string MessageType,
    MessageProperty State,
    EnumMember Goal,
    EquatableArray<EnumMember> Until,
    EquatableArray<string> Details) : ApiItem(Class, $"WaitFor{State.Name}")
{
    /// <summary>The exception that says that the state can no longer come.</summary>
    public string ExceptionType { get; init; } = string.Empty;

    /// <summary>How to learn the state of an object that has sent no message yet; null when the page does not say.</summary>
    public CurrentState? Now { get; init; }
}

/// <summary>A method that returns what the last message said.</summary>
/// <param name="Id">The message.</param>
/// <param name="Values">The method's properties, and the message's parameters that hold the same.</param>
/// <param name="Properties">What the message's record is made from, other than the object.</param>
internal sealed record CurrentState(
    string Method, EnumMember Id, EquatableArray<CurrentValue> Values, EquatableArray<MessageProperty> Properties);

internal sealed record CurrentValue(string Property, MessageSlot Slot);

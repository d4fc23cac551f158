using Tapi.Generator.Common;

namespace Tapi.Generator.Model;

/// <summary>A message of the LINE_ or PHONE_ family.</summary>
/// <param name="UnheardError">What a request ends with when nobody listens for it.</param>
/// <param name="AbandonedError">What a request ends with when its handler never answers.</param>
internal sealed record MessageModel(
    PageHeader Header,
    string Name,
    uint Value,
    EquatableArray<MessageSlotModel> Slots,
    MessageRole? Role,
    EndsModel? Ends,
    string? UnheardError,
    string? AbandonedError) : PageModel(Header)
{
    /// <summary>What programs wait for with it; null for most messages.</summary>
    public WaitModel? Wait { get; init; }

    public override string CName => Name;

    /// <summary>The lower-case word that the name begins with: <c>line</c>, <c>phone</c>.</summary>
    public string Family => HeaderName.FamilyOfMessage(Name);
}

internal enum MessageRole
{
    /// <summary>A role that this version does not know.</summary>
    Other,

    /// <summary>Completes a request.</summary>
    Reply,

    /// <summary>Carries a request to an ACD handler.</summary>
    ProxyRequest,

    /// <summary>An ACD handler sends it to report a change.</summary>
    ProxyReport,
}

/// <summary>What ends with a message.</summary>
/// <param name="What">Whose requests, or whose waits.</param>
/// <param name="Constant">The constant that <paramref name="Slot"/> must hold; null when the message is enough.</param>
/// <param name="ZeroSlot">A parameter that must be zero as well.</param>
internal sealed record EndsModel(Ended What, MessageSlot? Slot, string? Constant, MessageSlot? ZeroSlot);

internal enum Ended
{
    /// <summary>The device's pending requests can no longer be answered.</summary>
    Device,

    /// <summary>None of the application's requests can.</summary>
    Application,

    /// <summary>No more messages come that somebody could wait for; requests may still be answered.</summary>
    Waits,
}

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

/// <summary>Whose pending requests can no longer be answered after a message.</summary>
/// <param name="Application">All of the application's requests, not only the device's.</param>
/// <param name="Constant">The constant that <paramref name="Slot"/> must hold; null when the message is enough.</param>
/// <param name="ZeroSlot">A parameter that must be zero as well.</param>
internal sealed record EndsModel(bool Application, MessageSlot? Slot, string? Constant, MessageSlot? ZeroSlot);

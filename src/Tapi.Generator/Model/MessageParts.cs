using Tapi.Generator.Common;

namespace Tapi.Generator.Model;

/// <summary>The places of a message that carry something.</summary>
internal enum MessageSlot
{
    Device,
    Param1,
    Param2,
    Param3,
}

/// <summary>One parameter of a message.</summary>
/// <param name="CType">Its C type or constant group.</param>
/// <param name="Name">Its name; null when it carries nothing.</param>
/// <param name="By">For a parameter whose meaning depends on another one: that one.</param>
internal sealed record MessageSlotModel(MessageSlot Slot, string CType, string? Name, MessageSlot? By, EquatableArray<MessageCaseModel> Cases, bool IsOptional, string Summary)
{
    /// <summary>Whether it can have several constants of its group at once.</summary>
    public bool IsSeveral { get; init; }
}

/// <summary>What a dependent parameter is when the other one has a value.</summary>
internal sealed record MessageCaseModel(string Constant, string CType, string? Name);

/// <summary>Whose pending requests can no longer be answered once a message came.</summary>
/// <param name="Application">All of the application's requests, not only the device's.</param>
/// <param name="Constant">The constant that <paramref name="Slot"/> must hold; null when the message is enough.</param>
/// <param name="ZeroSlot">The parameter that must be zero besides.</param>
internal sealed record EndsModel(bool Application, MessageSlot? Slot, string? Constant, MessageSlot? ZeroSlot);

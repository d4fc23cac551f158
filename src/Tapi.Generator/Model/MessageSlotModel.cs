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
/// <param name="Type">Its C type, or the name of its constant group.</param>
/// <param name="Name">Its name; null when it carries nothing.</param>
/// <param name="IsNullable">Whether its handle can be zero.</param>
/// <param name="By">For a parameter whose meaning depends on another one: that one.</param>
internal sealed record MessageSlotModel(
    MessageSlot Slot, CType Type, string? Name, MessageSlot? By, EquatableArray<MessageCaseModel> Cases, bool IsNullable, PageText Summary)
{
    /// <summary>Whether it can have several constants of its group at once.</summary>
    public bool IsSeveral { get; init; }

    /// <summary>What its number is, where the page says so.</summary>
    public NumberMeaning? Meaning { get; init; }
}

/// <summary>What a dependent parameter is when the other one has a value.</summary>
internal sealed record MessageCaseModel(string Constant, CType Type, string? Name);

using Tapi.Generator.Model;

namespace Tapi.Generator.Reading.Keys;

/// <summary>The parameters that every message has.</summary>
internal static class MessageSlotNames
{
    private static readonly IReadOnlyDictionary<string, MessageSlot> Slots = new Dictionary<string, MessageSlot>(StringComparer.Ordinal)
    {
        ["hDevice"] = MessageSlot.Device,
        ["dwParam1"] = MessageSlot.Param1,
        ["dwParam2"] = MessageSlot.Param2,
        ["dwParam3"] = MessageSlot.Param3,
    };

    /// <summary>All parameters; the runtime alone needs the instance.</summary>
    public static IEnumerable<string> All => Slots.Keys.Concat(["dwCallbackInstance"]);

    /// <summary>The parameters that each page says something about.</summary>
    public static IEnumerable<string> Required => Slots.Keys;

    public static MessageSlot? Find(string parameter) => Slots.TryGetValue(parameter, out var slot) ? slot : null;

    public static string Of(MessageSlot slot) => Slots.First(pair => pair.Value == slot).Key;
}

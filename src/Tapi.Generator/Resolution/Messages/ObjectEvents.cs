using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Owners;

namespace Tapi.Generator.Resolution.Messages;

/// <summary>Which messages are events of which class: the type of a message's device says whose it is.</summary>
internal static class ObjectEvents
{
    public static EquatableArray<ObjectEvent> OfHandle(string handleType, PageCatalogue catalogue) =>
        catalogue.Messages
            .Where(message => DeviceType(message) == handleType && !IsReply(message))
            .Where(message => OwnerClasses.OfHandle(handleType, message, catalogue) is not null)
            .Select(message => Event(message, catalogue)).ToEquatableArray();

    /// <summary>All messages of a family: the application has those of its lines, calls and phones too.</summary>
    public static EquatableArray<ObjectEvent> OfApplication(string family, PageCatalogue catalogue) =>
        catalogue.Messages.Where(message => message.Family == family && !IsReply(message))
            .Select(message => Event(message, catalogue)).ToEquatableArray();

    public static bool IsReply(MessageModel message) => message.Role == MessageRole.Reply;

    /// <summary>The handle type of the device that a message is about; null when it is about none.</summary>
    public static string? DeviceType(MessageModel message) =>
        message.Slots.FirstOrDefault(slot => slot.Slot == MessageSlot.Device && slot.Name is not null)?.Type.Name;

    /// <summary>The record's name without its suffix, which stays where a method has that name: <c>lineMonitorDigits</c>.</summary>
    public static string Name(MessageModel message, PageCatalogue catalogue)
    {
        var type = MessageNames.Type(message, catalogue);
        var name = type.Substring(0, type.Length - MessageNames.Suffix.Length);
        var methods = catalogue.Names.SynchronousFunctions
            .Where(function => function.StartsWith(message.Family, StringComparison.Ordinal))
            .Select(function => ApiNames.Method(function, message.Family));
        return methods.Contains(name) ? type : name;
    }

    private static ObjectEvent Event(MessageModel message, PageCatalogue catalogue) =>
        new(Name(message, catalogue), MessageNames.Type(message, catalogue), message.Summary);
}

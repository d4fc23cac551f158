using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Objects;
using Tapi.Generator.Resolution.Owners;

namespace Tapi.Generator.Resolution.Messages;

/// <summary>Which messages are events of which class: the type of a message's device says whose it is.</summary>
internal static class ObjectEvents
{
    public static EquatableArray<ObjectEvent> OfHandle(string handleType, PageCatalogue catalogue) =>
        catalogue.Messages.Where(message => DeviceType(message) == handleType && !IsReply(message))
            .Select(message => Event(message, catalogue)).ToEquatableArray();

    /// <summary>A family's messages that are about no line, call or phone.</summary>
    public static EquatableArray<ObjectEvent> OfApplication(string family, PageCatalogue catalogue) =>
        catalogue.Messages.Where(message => IsApplications(message, family, catalogue))
            .Select(message => Event(message, catalogue)).ToEquatableArray();

    public static bool IsReply(MessageModel message) => message.Role == MessageRole.Reply;

    /// <summary>The handle type of the device that a message is about; null when it is about none.</summary>
    public static string? DeviceType(MessageModel message) =>
        message.Slots.FirstOrDefault(slot => slot.Slot == MessageSlot.Device && slot.Name is not null)?.Type.Name;

    private static bool IsApplications(MessageModel message, string family, PageCatalogue catalogue) =>
        message.Family == family
        && !IsReply(message)
        && (DeviceType(message) is not { } device || OwnerClasses.OfHandle(device, catalogue) is null);

    private static ObjectEvent Event(MessageModel message, PageCatalogue catalogue) =>
        new(ApiNames.Message(message.Name), MessageNames.Type(message, catalogue), message.Summary);
}

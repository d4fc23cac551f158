using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Resolution.Messages;

/// <summary>What the types of messages are called.</summary>
internal static class MessageNames
{
    private const string LineFamily = "line";

    /// <summary>
    /// <c>LINE_CALLSTATE</c> is <c>CallStateMessage</c>. Other families repeat names (<c>PHONE_CLOSE</c>, <c>PHONE_REPLY</c>) and keep
    /// theirs in front.
    /// </summary>
    public static string Type(MessageModel message) =>
        (message.Family == LineFamily ? string.Empty : ApiNames.Family(message.Family)) + ApiNames.Message(message.Name) + "Message";

    public static string Base(string family) => ApiNames.Family(family) + "Message";

    /// <summary>The message's member of its family's enum.</summary>
    public static EnumMember Id(MessageModel message) => new(IdEnum(message.Family), ApiNames.Message(message.Name));

    public static string IdEnum(string family) => ApiNames.Family(family) + "MessageId";
}

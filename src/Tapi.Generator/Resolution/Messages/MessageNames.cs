using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Resolution.Messages;

/// <summary>What the types of messages are called.</summary>
internal static class MessageNames
{
    public const string Suffix = "Message";

    private const string LineFamily = "line";

    /// <summary>
    /// <c>LINE_CALLSTATE</c> is <c>CallStateMessage</c>, <c>PHONE_STATE</c> is <c>PhoneStateMessage</c>. A message of a line has the family
    /// in front only where the rest says too little: where it is a single word (<c>LINE_REQUEST</c>) or another family has the same
    /// (<c>LINE_DEVSPECIFIC</c>, <c>PHONE_DEVSPECIFIC</c>).
    /// </summary>
    public static string Type(MessageModel message, PageCatalogue catalogue)
    {
        var name = ApiNames.Message(message.Name);
        var isPlain = message.Family == LineFamily && !IsSingleWord(name) && !IsShared(message, catalogue);
        return (isPlain ? string.Empty : ApiNames.Family(message.Family)) + name + Suffix;
    }

    public static string Base(string family) => ApiNames.MessageBase(family);

    /// <summary>The message's member of its family's enum.</summary>
    public static EnumMember Id(MessageModel message) => new(IdEnum(message.Family), ApiNames.Message(message.Name));

    private static bool IsSingleWord(string name) => !name.Skip(1).Any(char.IsUpper);

    /// <summary>Whether another family has a message of this name; pages that the project leaves out count.</summary>
    private static bool IsShared(MessageModel message, PageCatalogue catalogue)
    {
        var name = HeaderName.WithoutFamily(message.Name);
        return catalogue.Names.Messages.Any(other => other != message.Name && HeaderName.WithoutFamily(other) == name);
    }

    public static string IdEnum(string family) => ApiNames.Family(family) + "MessageId";
}

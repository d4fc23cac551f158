using Tapi.Generator.Common;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Owners;

namespace Tapi.Generator.Resolution.Objects;

/// <summary>The class of an initialized application: it starts TAPI, reads the messages and shuts TAPI down.</summary>
internal sealed record ApplicationItem(
    OwnerClass Class,
    string Family,
    string ExceptionType,
    string ErrorEnum,
    string MessageBase,
    InitializeCall Initialize,
    ReadMessageCall ReadMessage,
    string ShutDownExport,
    string? DeviceClass,
    EquatableArray<RoutedMessage> Messages,
    EquatableArray<OwnerClass> Objects,
    EquatableArray<ObjectEvent> Events) : ApiItem("Objects", Class.Name);

/// <summary>The call that takes the next message.</summary>
/// <param name="Members">The six members of the message structure in their order.</param>
internal sealed record ReadMessageCall(string Export, string Structure, EquatableArray<string> Members);

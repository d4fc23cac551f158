using Tapi.Generator.Common;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Owners;

namespace Tapi.Generator.Resolution.Objects;

/// <summary>The class of an initialised application: it starts TAPI, reads the messages and shuts TAPI down.</summary>
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

/// <summary>The call that initialises TAPI.</summary>
/// <param name="Structure">The structure that chooses how messages arrive.</param>
/// <param name="Presets">Its members that start with a constant, as C# text.</param>
internal sealed record InitializeCall(string Export, EquatableArray<Argument> Arguments, string Structure, EquatableArray<Preset> Presets, Documentation Docs);

internal sealed record Preset(string Member, string Value);

/// <summary>The call that takes the next message.</summary>
/// <param name="Members">The six members of the message structure in their order.</param>
internal sealed record ReadMessageCall(string Export, string Structure, EquatableArray<string> Members);

/// <summary>The class of a device of an application.</summary>
internal sealed record DeviceItem(
    OwnerClass Class, string ApplicationClass, string Family, string NegotiateExport, EquatableArray<Argument> Arguments, string? ExtensionType, Documentation Docs)
    : ApiItem("Objects", Class.Name);

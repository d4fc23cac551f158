using Tapi.Generator.Model;

namespace Tapi.Generator.Resolution.Messages;

/// <summary>A message as an event: <c>CallState</c> of <c>CallStateMessage</c>.</summary>
internal sealed record ObjectEvent(string Name, string MessageType, PageText Summary);

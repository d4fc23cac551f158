using Tapi.Generator.Common;

namespace Tapi.Generator.Resolution.Messages;

/// <summary>What happens to a message on its way.</summary>
/// <param name="Effect">The member of the runtime's <c>MessageEffect</c>.</param>
/// <param name="Condition">When it has that effect, as C# text over <c>message</c>; null for always.</param>
/// <param name="TargetClass">The class whose events it is raised on; null for the application's own.</param>
/// <param name="Arguments">The arguments of its record, as C# text over <c>message</c>.</param>
internal sealed record RoutedMessage(
    string TypeName, string IdMember, string EventName, string Effect, string? Condition, string? TargetClass, string? TargetHandle, EquatableArray<string> Arguments);

using Tapi.Generator.Model;

namespace Tapi.Generator.Reading.Keys;

/// <summary>The values of the keys that have a fixed set of them.</summary>
internal static class KnownValues
{
    /// <summary>The value of <c>tapi.completion</c> for a result that is final; any other value is a message.</summary>
    public const string Returns = "returns";

    /// <summary>The value of <c>tapi.obsolete</c> where nothing takes the thing's place; any other value is the successor.</summary>
    public const string ObsoleteWithoutSuccessor = "yes";

    public static readonly IReadOnlyDictionary<string, FunctionRole> FunctionRoles =
        new Dictionary<string, FunctionRole>(StringComparer.Ordinal)
        {
            ["initialize"] = FunctionRole.Initialize,
            ["messages"] = FunctionRole.Messages,
            ["negotiate"] = FunctionRole.Negotiate,
            ["release"] = FunctionRole.Release,
            ["drop"] = FunctionRole.Drop,
            ["proxy-response"] = FunctionRole.ProxyResponse,
            ["proxy-message"] = FunctionRole.ProxyMessage,
        };

    public static readonly IReadOnlyDictionary<string, MessageRole> MessageRoles =
        new Dictionary<string, MessageRole>(StringComparer.Ordinal)
        {
            ["reply"] = MessageRole.Reply,
            ["proxy-request"] = MessageRole.ProxyRequest,
            ["proxy-report"] = MessageRole.ProxyReport,
        };

    public static readonly IReadOnlyDictionary<string, ConstantGroupKind> ConstantKinds =
        new Dictionary<string, ConstantGroupKind>(StringComparer.Ordinal)
        {
            ["flags"] = ConstantGroupKind.Flags,
            ["values"] = ConstantGroupKind.Values,
            ["errors"] = ConstantGroupKind.Errors,
            ["numbers"] = ConstantGroupKind.Numbers,
        };

    public static readonly IReadOnlyList<string> Versions = ["1.3", "1.4", "2.0", "2.1", "2.2", "3.0", "3.1"];

    public static FunctionRole? FunctionRoleOf(string? value) => Find(FunctionRoles, value, FunctionRole.Other);

    public static MessageRole? MessageRoleOf(string? value) => Find(MessageRoles, value, MessageRole.Other);

    public static ConstantGroupKind ConstantKindOf(string? value) =>
        Find(ConstantKinds, value, ConstantGroupKind.Values) ?? ConstantGroupKind.Values;

    private static T? Find<T>(IReadOnlyDictionary<string, T> values, string? value, T unknown)
        where T : struct =>
        value is null ? null : values.TryGetValue(value, out var known) ? known : unknown;
}

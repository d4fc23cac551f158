using Tapi.Generator.Common;

namespace Tapi.Generator.Model;

/// <summary>An exported function.</summary>
/// <param name="ExportName">The export that the page is about: the W form where there is one.</param>
/// <param name="Name">The name without the letter of its encoding: <c>lineMakeCall</c>.</param>
/// <param name="IsUnicode">Whether <paramref name="ExportName"/> is a W form.</param>
/// <param name="AnsiExports">The neutral and the A form, where the same page describes them.</param>
internal sealed record FunctionModel(
    PageHeader Header,
    string ExportName,
    string Name,
    bool IsUnicode,
    EquatableArray<string> AnsiExports,
    CType ReturnType,
    EquatableArray<ParameterModel> Parameters,
    CompletionModel Completion,
    FunctionRole? Role,
    EquatableArray<string> Errors) : PageModel(Header)
{
    public override string CName => ExportName;

    /// <summary>Whether the page has a declaration; without one its types are inferred.</summary>
    public bool IsDeclared { get; init; }

    /// <summary>How it opens a device as a proxy; null for a function that does not.</summary>
    public ProxyOpenModel? ProxyOpen { get; init; }

    /// <summary>The lower-case word that the name begins with: <c>line</c>, <c>phone</c>, <c>tapi</c>.</summary>
    public string Family => HeaderName.FamilyOfFunction(Name);
}

/// <summary>What the object layer does with a function apart from calling it.</summary>
internal enum FunctionRole
{
    /// <summary>A role that this version does not know.</summary>
    Other,
    Initialize,
    Messages,
    Negotiate,
    Release,
    Drop,
    ProxyResponse,

    /// <summary>Sends a message as a proxy.</summary>
    ProxyMessage,
}

/// <summary>A device is opened as a proxy with certain constants and a list of the kinds of requests.</summary>
/// <param name="Group">The constant group of the kinds.</param>
/// <param name="Member">The size/offset pair that holds the list, without <c>Size</c> and <c>Offset</c>.</param>
/// <param name="Constants">The constants that are passed.</param>
internal sealed record ProxyOpenModel(string Group, string Member, EquatableArray<string> Constants);

/// <summary>How a function's work ends: with its return, or with a message.</summary>
/// <param name="Message">The completing message; null when the function's result is final.</param>
internal sealed record CompletionModel(string? Message)
{
    public static readonly CompletionModel Returns = new((string?)null);
}

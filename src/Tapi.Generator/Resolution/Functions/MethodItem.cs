using Tapi.Generator.Common;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Owners;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>A function as a method of the object whose handle is its first parameter.</summary>
/// <param name="Owner">The class it belongs to.</param>
/// <param name="MethodName">Its name, with <c>Async</c> when it returns a task.</param>
/// <param name="IsAsync">Whether a message completes it.</param>
/// <param name="ErrorEnum">The enum of its family's errors.</param>
/// <param name="Errors">The documented errors.</param>
/// <param name="Outputs">What it returns, in the order of the parameters.</param>
internal sealed record MethodItem(
    OwnerClass Owner,
    string MethodName,
    string Export,
    bool IsAsync,
    string ExceptionType,
    string ErrorEnum,
    EquatableArray<DocumentedError> Errors,
    EquatableArray<Argument> Arguments,
    EquatableArray<Output> Outputs,
    Documentation Docs) : ApiItem(Owner.Name, MethodName)
{
    /// <summary>The message that ends it, when that is not a reply.</summary>
    public CompletingMessage? Completion { get; init; }

    /// <summary>The error that says that an output of variable size needs more room.</summary>
    public EnumMember? TooSmall { get; init; }

    /// <summary>Whether it shows a dialog, and must not be called a second time for more room.</summary>
    public bool ShowsDialog { get; init; }
}

/// <summary>A message that ends a request of its own.</summary>
internal sealed record CompletingMessage(string TypeName, EnumMember Id);

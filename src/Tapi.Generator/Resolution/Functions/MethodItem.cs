using Tapi.Generator.Common;
using Tapi.Generator.Resolution.Owners;

namespace Tapi.Generator.Resolution.Functions;

/// <summary>A function as a method of the object that its first parameter stands for.</summary>
/// <param name="Owner">The class it belongs to.</param>
/// <param name="MethodName">Its name, with <c>Async</c> when it returns a task.</param>
/// <param name="IsAsync">Whether a message completes it.</param>
/// <param name="ErrorEnum">The enum of its family's errors.</param>
/// <param name="Errors">The documented errors as members of that enum, with their C names.</param>
/// <param name="Outputs">What it gives back, in the order of the parameters.</param>
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
    Documentation Docs,
    string? ObsoleteFor) : ApiItem(Owner.Name, MethodName)
{
    /// <summary>The message that ends it, when that is not a reply.</summary>
    public CompletingMessage? Completion { get; init; }

    /// <summary>The error that says that a variable-size output needs more room, as C# text.</summary>
    public string TooSmall { get; init; } = "0";
}

/// <summary>A message that ends a request of its own.</summary>
/// <param name="IdMember">Its member of the family's message enum.</param>
internal sealed record CompletingMessage(string TypeName, string IdMember);

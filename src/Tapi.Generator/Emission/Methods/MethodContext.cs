using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Owners;

namespace Tapi.Generator.Emission.Methods;

/// <summary>How code inside a class reaches what a call needs.</summary>
/// <param name="Tapi">The raw layer.</param>
/// <param name="Handle">The handle that is the first argument.</param>
/// <param name="Application">The application.</param>
/// <param name="Begin">The start of a request.</param>
/// <param name="Instance">The callback instance that new objects belong to.</param>
/// <param name="Version">The version that structures are read by.</param>
internal sealed record MethodContext(string Tapi, string Handle, string Application, string Begin, string Instance, string Version)
{
    public static MethodContext Of(OwnerClass owner) => owner.Kind switch
    {
        OwnerKind.Application => new("Native", "Handle", "this", "Begin", "0", "Version"),
        OwnerKind.System => new("Native", string.Empty, string.Empty, string.Empty, "0", "new TapiVersion(3, 1)"),
        OwnerKind.Device => new("Application.Native", "Application.Handle", "Application", "Application.Begin", "0", "ApiVersion"),
        _ => new("Native", "Handle", "Application", "Begin", "Instance", "Application.VersionOf(Instance)"),
    };

    /// <summary>Throws when a result is an error.</summary>
    public string Throw(MethodItem item, string result) => item.Owner.Kind == OwnerKind.System
        ? $"TapiException.ThrowIfFailed({result}, static error => new {item.ExceptionType}(\"{item.Export}\", ({item.ErrorEnum})error));"
        : $"{(Application == "this" ? string.Empty : Application + ".")}ThrowIfFailed(\"{item.Export}\", {result});";

    /// <summary>The arguments before a request's memory size.</summary>
    public string BeginArguments(string export, OwnerClass owner) =>
        owner.Kind == OwnerKind.Object ? $"\"{export}\"" : $"\"{export}\", {Handle}.Value, 0";
}

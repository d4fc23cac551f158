using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Functions;

namespace Tapi.Generator.Resolution.Objects;

/// <summary>Finds the function that plays a role for a handle type.</summary>
internal static class Roles
{
    public static FunctionModel? Find(FunctionRole role, string handleType, Catalogue catalogue) => catalogue.Functions.FirstOrDefault(function =>
        function.Role == role && OwnerClasses.Of(function)?.HandleType == handleType && FunctionResolver.IsResolved(function, catalogue));

    /// <summary>Whether pages enough are there to start, read and end an application of this handle type.</summary>
    public static bool HasApplication(string handleType, Catalogue catalogue) =>
        OwnerClasses.IsApplication(handleType)
        && Find(FunctionRole.Initialize, handleType, catalogue) is not null
        && Find(FunctionRole.Messages, handleType, catalogue) is not null
        && Find(FunctionRole.Release, handleType, catalogue) is not null;

    public static bool HasDevices(string handleType, Catalogue catalogue) =>
        HasApplication(handleType, catalogue) && Find(FunctionRole.Negotiate, handleType, catalogue) is not null;
}

using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Owners;

/// <summary>Finds the function that plays a role for a handle type.</summary>
internal static class Roles
{
    public static FunctionModel? Find(FunctionRole role, string handleType, PageCatalogue catalogue) =>
        catalogue.Functions.FirstOrDefault(function =>
            function.Role == role
            && CanPlay(function)
            && OwnerClasses.Of(function)?.HandleType == handleType
            && FunctionTypes.AreKnown(function, catalogue));

    /// <summary>Whether a function has the parameters that its role needs: only a handle can be passed to what releases it.</summary>
    public static bool CanPlay(FunctionModel function) => function.Role != FunctionRole.Release || function.Parameters.Count == 1;

    /// <summary>Whether there are enough pages to start, read and end an application of this handle type.</summary>
    public static bool HasApplication(string handleType, PageCatalogue catalogue) =>
        FunctionHandles.IsApplication(handleType)
        && Find(FunctionRole.Initialize, handleType, catalogue) is { } initialize
        && ErrorFamily.Of(initialize.Family, catalogue) is not null
        && Find(FunctionRole.Messages, handleType, catalogue) is not null
        && Find(FunctionRole.Release, handleType, catalogue) is not null;

    public static bool HasDevices(string handleType, PageCatalogue catalogue) =>
        HasApplication(handleType, catalogue) && Find(FunctionRole.Negotiate, handleType, catalogue) is not null;
}

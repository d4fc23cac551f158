using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Owners;

/// <summary>The handles that functions take and return.</summary>
internal static class FunctionHandles
{
    private const string ApplicationSuffix = "APP";

    public static bool IsApplication(string handleType) => handleType.EndsWith(ApplicationSuffix, StringComparison.Ordinal);

    /// <summary>The application's handle type of a family: that of <c>line</c> is <c>HLINEAPP</c>.</summary>
    public static string ApplicationOf(string family) => $"H{family.ToUpperInvariant()}{ApplicationSuffix}";

    /// <summary>The handle type that a function starts with, or null.</summary>
    public static string? First(FunctionModel function)
    {
        if (function.Parameters.Count == 0)
        {
            return null;
        }

        var type = function.Parameters[0].Type;
        if (type.Pointers == 0 && WindowsTypes.IsTapiHandle(type.Name))
        {
            return type.Name;
        }

        // The first parameter of the function that makes an application is the place for its handle.
        var pointee = WindowsTypes.PointeeOf(type.Name);
        return function.Role == FunctionRole.Initialize && pointee is not null && WindowsTypes.IsTapiHandle(pointee) ? pointee : null;
    }

    /// <summary>Whether a function takes or returns an application's handle.</summary>
    public static bool MentionsApplication(FunctionModel function) =>
        function.Parameters.Any(parameter => IsApplication(parameter.Type.Name));

    /// <summary>Whether a function opens a handle whose messages carry a callback instance.</summary>
    public static bool Opens(FunctionModel function, string handleType) =>
        function.Parameters.Any(parameter => parameter.Name == "dwCallbackInstance")
        && function.Parameters.Any(
            parameter => parameter.Direction == Direction.Out && WindowsTypes.PointeeOf(parameter.Type.Name) == handleType);
}

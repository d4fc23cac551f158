using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Naming;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Objects;

/// <summary>
/// Which class a function belongs to. A handle that is some function's first parameter has a class of its own; an application's function that goes on with a
/// device identifier belongs to the device.
/// </summary>
internal static class OwnerClasses
{
    /// <summary>The class of the functions that need no handle.</summary>
    public const string SystemClass = "TapiSystem";

    private const string DeviceId = "dwDeviceID";

    public static OwnerClass? Of(FunctionModel function)
    {
        var handle = HandleOf(function);
        if (handle is null)
        {
            return WithoutHandle(function);
        }

        if (!IsApplication(handle))
        {
            return new OwnerClass(ApiNames.Object(handle), OwnerKind.Object, handle);
        }

        var isDevice = IsDeviceId(function, 1) && function.Role != FunctionRole.Negotiate;
        return isDevice
            ? Device(function, handle)
            : new OwnerClass(ApiNames.Object(handle), OwnerKind.Application, handle);
    }

    /// <summary>A function that starts with a device identifier belongs to the device; one that starts with neither, to the system.</summary>
    private static OwnerClass? WithoutHandle(FunctionModel function)
    {
        // An obsolete way to initialise gives a handle that nothing here manages.
        if (function.Parameters.Items.Any(parameter => parameter.Type.Name.EndsWith("APP", StringComparison.Ordinal)))
        {
            return null;
        }

        return IsDeviceId(function, 0)
            ? Device(function, $"H{function.Family.ToUpperInvariant()}APP")
            : new OwnerClass(SystemClass, OwnerKind.System, string.Empty);
    }

    private static OwnerClass Device(FunctionModel function, string handle) =>
        new(ApiNames.Family(function.Family) + "Device", OwnerKind.Device, handle);

    private static bool IsDeviceId(FunctionModel function, int index) =>
        function.Parameters.Count > index && function.Parameters[index].Name == DeviceId;

    /// <summary>The class of a handle type's objects, or null when no function starts with such a handle.</summary>
    public static OwnerClass? OfHandle(string handleType, Catalogue catalogue) =>
        !IsApplication(handleType) && catalogue.Functions.Any(function => HandleOf(function) == handleType)
            ? new OwnerClass(ApiNames.Object(handleType), OwnerKind.Object, handleType)
            : null;

    public static bool IsApplication(string handleType) => handleType.EndsWith("APP", StringComparison.Ordinal);

    private static string? HandleOf(FunctionModel function)
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

        // The function that makes an application gets the place for its handle first.
        var pointee = WindowsTypes.PointeeOf(type.Name);
        return function.Role == FunctionRole.Initialize && pointee is not null && WindowsTypes.IsTapiHandle(pointee) ? pointee : null;
    }
}

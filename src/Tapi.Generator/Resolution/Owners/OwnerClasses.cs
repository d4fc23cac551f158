using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Resolution.Owners;

/// <summary>
/// Which class a function belongs to. A handle that is some function's first parameter has a class of its own; an application's function
/// that goes on with a device identifier belongs to the device.
/// </summary>
internal static class OwnerClasses
{
    /// <summary>The class of the functions that need no handle.</summary>
    public const string SystemClass = "TapiSystem";

    private const string DeviceId = "dwDeviceID";

    public static OwnerClass? Of(FunctionModel function)
    {
        var handle = FunctionHandles.First(function);
        if (handle is null)
        {
            return WithoutHandle(function);
        }

        if (!FunctionHandles.IsApplication(handle))
        {
            return new OwnerClass(ApiNames.Object(handle), OwnerKind.Object, handle);
        }

        return HasDeviceId(function, 1) && function.Role != FunctionRole.Negotiate
            ? Device(function, handle)
            : new OwnerClass(ApiNames.Object(handle), OwnerKind.Application, handle);
    }

    /// <summary>The class of a handle type's objects, or null when no function starts with such a handle.</summary>
    public static OwnerClass? OfHandle(string handleType, PageCatalogue catalogue) =>
        !FunctionHandles.IsApplication(handleType) && catalogue.Functions.Any(function => FunctionHandles.First(function) == handleType)
            ? new OwnerClass(ApiNames.Object(handleType), OwnerKind.Object, handleType)
            : null;

    /// <summary>The same, for a message: the application of a line knows no phones.</summary>
    public static OwnerClass? OfHandle(string handleType, MessageModel message, PageCatalogue catalogue) =>
        catalogue.Functions.Any(function => FunctionHandles.First(function) == handleType
            && string.Equals(function.Family, message.Family, StringComparison.OrdinalIgnoreCase))
                ? OfHandle(handleType, catalogue)
                : null;

    /// <summary>
    /// A function that starts with a device identifier belongs to the device; one that starts with neither, to the system.
    /// </summary>
    private static OwnerClass? WithoutHandle(FunctionModel function)
    {
        // An obsolete way to initialize returns a handle that nothing here manages.
        if (FunctionHandles.MentionsApplication(function))
        {
            return null;
        }

        return HasDeviceId(function, 0)
            ? Device(function, FunctionHandles.ApplicationOf(function.Family))
            : new OwnerClass(SystemClass, OwnerKind.System, string.Empty);
    }

    private static OwnerClass Device(FunctionModel function, string handle) =>
        new(ApiNames.Device(function.Family), OwnerKind.Device, handle);

    private static bool HasDeviceId(FunctionModel function, int index) =>
        function.Parameters.Count > index && function.Parameters[index].Name == DeviceId;
}

using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;

namespace Tapi.Simulator.Phones;

/// <summary>The conditions under which a phone is opened.</summary>
internal static class PhoneOpening
{
    public static PhoneError? Refuse(PhoneApplication application, uint deviceId, uint apiVersion, uint extVersion)
    {
        var options = application.Core.Settings;
        return application.Registry.Find(deviceId) is null ? PhoneError.BadDeviceId
            : !ApiVersions.IsKnown(apiVersion) || apiVersion < options.LowestApiVersion || apiVersion > options.ApiVersion
                ? PhoneError.IncompatibleApiVersion
            : extVersion != 0 && extVersion != options.ExtensionVersion ? PhoneError.IncompatibleExtVersion
            : null;
    }

    /// <summary>A phone has one owner at most.</summary>
    public static PhoneError? Refuse(PhoneDevice device, uint privilege) =>
        !Enum.IsDefined((PhonePrivilege)privilege) ? PhoneError.InvalidPrivilege
        : device.Core.IsReinitializing ? PhoneError.Reinitialize
        : privilege == (uint)PhonePrivilege.Owner && device.Openings.Exists(phone => phone.IsOwner) ? PhoneError.InUse
        : null;
}

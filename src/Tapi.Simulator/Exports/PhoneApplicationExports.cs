using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Handles;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Phones;

namespace Tapi.Simulator.Exports;

/// <summary>Applications that use phones: messages, opening, shutdown.</summary>
internal static unsafe class PhoneApplicationExports
{
    public static Dictionary<string, nint> Table { get; } = new()
    {
        ["phoneShutdown"] = (nint)(delegate* unmanaged[Stdcall]<uint, int>)&PhoneShutdown,
        ["phoneGetMessage"] = (nint)(delegate* unmanaged[Stdcall]<uint, PHONEMESSAGE*, uint, int>)&PhoneGetMessage,
        ["phoneNegotiateAPIVersion"] =
            (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, uint, uint*, PHONEEXTENSIONID*, int>)&PhoneNegotiateAPIVersion,
        ["phoneNegotiateExtVersion"] =
            (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, uint, uint, uint*, int>)&PhoneNegotiateExtVersion,
        ["phoneGetDevCapsW"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, uint, PHONECAPS*, int>)&PhoneGetDevCapsW,
        ["phoneOpen"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint*, uint, uint, nuint, uint, int>)&PhoneOpen,
        ["phoneClose"] = (nint)(delegate* unmanaged[Stdcall]<uint, int>)&PhoneClose,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneShutdown(uint hPhoneApp) =>
        PhoneGateway.OnApplication("phoneShutdown", hPhoneApp, string.Empty, (application, _) =>
        {
            application.Shutdown();
            return Outcome.Success;
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneGetMessage(uint hPhoneApp, PHONEMESSAGE* lpMessage, uint dwTimeout) =>
        HandleRegistry.Find<PhoneApplication>(hPhoneApp) is { } application
            ? Take(application, lpMessage, dwTimeout)
            : (int)PhoneError.InvalidAppHandle;

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneNegotiateAPIVersion(
        uint hPhoneApp, uint dwDeviceID, uint dwAPILowVersion, uint dwAPIHighVersion, uint* lpdwAPIVersion, PHONEEXTENSIONID* lpExtensionID)
        => PhoneGateway.OnApplication(
            "phoneNegotiateAPIVersion", hPhoneApp, $", {dwDeviceID}, 0x{dwAPILowVersion:x8}, 0x{dwAPIHighVersion:x8}", (application, _) =>
        {
            if (lpdwAPIVersion is null || lpExtensionID is null)
            {
                return PhoneError.InvalidPointer;
            }

            var options = application.Core.Settings;
            var version = ApiVersions.Highest(dwAPILowVersion, dwAPIHighVersion, options.LowestApiVersion, options.ApiVersion);
            if (version == 0 || application.Registry.Find(dwDeviceID) is null)
            {
                return version == 0 ? PhoneError.IncompatibleApiVersion : PhoneError.BadDeviceId;
            }

            *lpdwAPIVersion = version;
            *lpExtensionID = options.ExtensionVersion == 0 ? default : new PHONEEXTENSIONID { dwExtensionID0 = 0x51b, dwExtensionID3 = 2 };
            return Outcome.Success;
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneNegotiateExtVersion(
        uint hPhoneApp, uint dwDeviceID, uint dwAPIVersion, uint dwExtLowVersion, uint dwExtHighVersion, uint* lpdwExtVersion)
        => PhoneGateway.OnApplication(
            "phoneNegotiateExtVersion", hPhoneApp, $", {dwDeviceID}, 0x{dwExtLowVersion:x8}, 0x{dwExtHighVersion:x8}", (application, _) =>
        {
            if (lpdwExtVersion is null)
            {
                return PhoneError.InvalidPointer;
            }

            var version = application.Core.Settings.ExtensionVersion;
            var refusal = PhoneOpening.Refuse(application, dwDeviceID, dwAPIVersion, 0)
                ?? (version == 0 ? PhoneError.OperationUnavailable
                    : version < dwExtLowVersion || version > dwExtHighVersion ? PhoneError.IncompatibleExtVersion
                    : null);
            if (refusal is { } error)
            {
                return error;
            }

            *lpdwExtVersion = version;
            return Outcome.Success;
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneGetDevCapsW(uint hPhoneApp, uint dwDeviceID, uint dwAPIVersion, uint dwExtVersion, PHONECAPS* lpPhoneCaps) =>
        PhoneGateway.OnApplication("phoneGetDevCapsW", hPhoneApp, $", {dwDeviceID}, 0x{dwAPIVersion:x8}", (application, rule) =>
            lpPhoneCaps is null ? PhoneError.InvalidPointer
            : PhoneOpening.Refuse(application, dwDeviceID, dwAPIVersion, dwExtVersion) is { } error ? error
            : PhoneDescription.Describe(application.Registry.Find(dwDeviceID)!, dwAPIVersion)
                .CopyTo(lpPhoneCaps, rule, PhoneError.StructureTooSmall));

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneOpen(
        uint hPhoneApp, uint dwDeviceID, uint* lphPhone, uint dwAPIVersion, uint dwExtVersion, nuint dwCallbackInstance, uint dwPrivilege)
        => PhoneGateway.OnApplication(
            "phoneOpen", hPhoneApp, $", {dwDeviceID}, 0x{dwAPIVersion:x8}, privilege {dwPrivilege}", (application, _) =>
        {
            if (lphPhone is null)
            {
                return PhoneError.InvalidPointer;
            }

            var device = application.Registry.Find(dwDeviceID);
            var refusal = PhoneOpening.Refuse(application, dwDeviceID, dwAPIVersion, dwExtVersion)
                ?? PhoneOpening.Refuse(device!, dwPrivilege);
            if (refusal is { } error)
            {
                return error;
            }

            *lphPhone = new OpenPhone(application, device!, dwAPIVersion, dwCallbackInstance, (PhonePrivilege)dwPrivilege).DeviceHandle;
            return Outcome.Success;
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int PhoneClose(uint hPhone) =>
        PhoneGateway.OnPhone("phoneClose", hPhone, string.Empty, (phone, _) =>
        {
            phone.Close();
            return Outcome.Success;
        });

    private static int Take(PhoneApplication application, PHONEMESSAGE* lpMessage, uint dwTimeout)
    {
        try
        {
            // A PHONEMESSAGE has the members of a LINEMESSAGE.
            return lpMessage is null ? (int)PhoneError.InvalidPointer : MessageExport.Take(
                application.Core,
                "phoneGetMessage",
                application.Queue,
                (LINEMESSAGE*)lpMessage,
                dwTimeout,
                (int)PhoneError.InvalidAppHandle,
                (int)PhoneError.OperationFailed);
        }
        catch (Exception exception)
        {
            application.Core.Faults.Add(exception);
            return (int)PhoneError.OperationFailed;
        }
    }
}

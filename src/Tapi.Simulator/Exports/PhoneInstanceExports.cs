using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Memory;
using Tapi.Simulator.Phones;
using Tapi.Simulator.Telephony.Descriptions;

namespace Tapi.Simulator.Exports;

/// <summary>The phone functions that have no handle.</summary>
internal sealed unsafe class PhoneInstanceExports(PhoneRegistry registry)
{
    private const nint FirstIcon = 0x1d00;

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int PhoneInitializeExWFunction(
        uint* lphPhoneApp, nint hInstance, nint lpfnCallback, char* lpszFriendlyAppName, uint* lpdwNumDevs, uint* lpdwAPIVersion,
        PHONEINITIALIZEEXPARAMS* lpPhoneInitializeExParams);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int PhoneGetIconWFunction(uint dwDeviceID, char* lpszDeviceClass, nint* lphIcon);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int PhoneConfigDialogWFunction(uint dwDeviceID, nint hwndOwner, char* lpszDeviceClass);

    public void AddTo(InstanceTable table)
    {
        table.Add<PhoneInitializeExWFunction>("phoneInitializeExW", PhoneInitializeExW);
        table.Add<PhoneGetIconWFunction>("phoneGetIconW", PhoneGetIconW);
        table.Add<PhoneConfigDialogWFunction>("phoneConfigDialogW", PhoneConfigDialogW);
    }

    private int PhoneInitializeExW(
        uint* lphPhoneApp, nint hInstance, nint lpfnCallback, char* lpszFriendlyAppName, uint* lpdwNumDevs, uint* lpdwAPIVersion,
        PHONEINITIALIZEEXPARAMS* lpPhoneInitializeExParams)
        => Gateway.Run(
            registry.Core, "phoneInitializeExW", $"\"{NativeText.Read(lpszFriendlyAppName)}\"", (int)PhoneError.OperationFailed, _ =>
        {
            if (lphPhoneApp is null || lpdwNumDevs is null || lpdwAPIVersion is null || lpPhoneInitializeExParams is null)
            {
                return PhoneError.InvalidPointer;
            }

            if (Refuse(*lpdwAPIVersion, lpPhoneInitializeExParams) is { } error)
            {
                return error;
            }

            var name = NativeText.Read(lpszFriendlyAppName) ?? Environment.ProcessPath ?? "application";
            var application = new PhoneApplication(registry, name, *lpdwAPIVersion);
            lpPhoneInitializeExParams->dwNeededSize = (uint)sizeof(PHONEINITIALIZEEXPARAMS);
            lpPhoneInitializeExParams->dwUsedSize = (uint)sizeof(PHONEINITIALIZEEXPARAMS);

            // There is no event object: applications wait in phoneGetMessage.
            lpPhoneInitializeExParams->Handles.hEvent = 0;
            *lphPhoneApp = application.ApplicationHandle;
            *lpdwNumDevs = (uint)registry.Phones.Count;
            *lpdwAPIVersion = registry.Core.Settings.ApiVersion;
            return Outcome.Success;
        }, NativeText.Read(lpszFriendlyAppName) ?? string.Empty);

    private int PhoneGetIconW(uint dwDeviceID, char* lpszDeviceClass, nint* lphIcon) =>
        On("phoneGetIconW", dwDeviceID, lpszDeviceClass, phone =>
        {
            if (lphIcon is null)
            {
                return PhoneError.InvalidPointer;
            }

            *lphIcon = FirstIcon + (nint)phone.Id;
            return Outcome.Success;
        });

    private int PhoneConfigDialogW(uint dwDeviceID, nint hwndOwner, char* lpszDeviceClass) =>
        On("phoneConfigDialogW", dwDeviceID, lpszDeviceClass, _ => Outcome.Success);

    private PhoneError? Refuse(uint apiVersion, PHONEINITIALIZEEXPARAMS* parameters) =>
        parameters->dwTotalSize < sizeof(PHONEINITIALIZEEXPARAMS) ? PhoneError.StructureTooSmall
        : registry.Core.IsDisposed || registry.Core.IsDown ? PhoneError.OperationFailed
        : registry.Core.IsReinitializing ? PhoneError.Reinitialize
        : apiVersion < ApiVersions.V2_0 ? PhoneError.IncompatibleApiVersion
        : parameters->dwOptions != (uint)PhoneInitializeExOption.UseEvent ? PhoneError.OperationFailed
        : null;

    private int On(string function, uint deviceId, char* deviceClass, Func<PhoneDevice, Outcome> body) =>
        Gateway.Run(registry.Core, function, $"{deviceId}, \"{NativeText.Read(deviceClass)}\"", (int)PhoneError.OperationFailed, _ =>
            registry.Find(deviceId) is not { } phone ? PhoneError.BadDeviceId
            : deviceClass is not null && !DeviceIds.Is(new string(deviceClass), DeviceIds.PhoneClass) ? PhoneError.InvalidDeviceClass
            : body(phone));
}

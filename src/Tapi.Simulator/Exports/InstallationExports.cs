using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Dialing;
using Tapi.Simulator.Installation;
using Tapi.Simulator.Memory;
using Tapi.Simulator.Telephony;

namespace Tapi.Simulator.Exports;

/// <summary>What is installed on the machine: countries, service providers, priorities.</summary>
internal sealed unsafe class InstallationExports(PbxCore core, Providers providers, Priorities priorities)
{
    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int LineGetCountryWFunction(uint dwCountryID, uint dwAPIVersion, LINECOUNTRYLIST* lpLineCountryList);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int LineGetProviderListWFunction(uint dwAPIVersion, LINEPROVIDERLIST* lpProviderList);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int LineAddProviderWFunction(char* lpszProviderFilename, nint hwndOwner, uint* lpdwPermanentProviderID);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int LineRemoveProviderFunction(uint dwPermanentProviderID, nint hwndOwner);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int LineConfigProviderFunction(nint hwndOwner, uint dwPermanentProviderID);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int LineGetAppPriorityWFunction(
        char* lpszAppFilename, uint dwMediaMode, LINEEXTENSIONID* lpExtensionID, uint dwRequestMode,
        VARSTRING* lpExtensionName, uint* lpdwPriority);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int LineSetAppPriorityWFunction(
        char* lpszAppFilename, uint dwMediaMode, LINEEXTENSIONID* lpExtensionID, uint dwRequestMode,
        char* lpszExtensionName, uint dwPriority);

    public void AddTo(InstanceTable table)
    {
        table.Add<LineGetCountryWFunction>("lineGetCountryW", LineGetCountryW);
        table.Add<LineGetProviderListWFunction>("lineGetProviderListW", LineGetProviderListW);
        table.Add<LineAddProviderWFunction>("lineAddProviderW", LineAddProviderW);
        table.Add<LineRemoveProviderFunction>("lineRemoveProvider", LineRemoveProvider);
        table.Add<LineConfigProviderFunction>("lineConfigProvider", LineConfigProvider);
        table.Add<LineGetAppPriorityWFunction>("lineGetAppPriorityW", LineGetAppPriorityW);
        table.Add<LineSetAppPriorityWFunction>("lineSetAppPriorityW", LineSetAppPriorityW);
    }

    private int LineGetCountryW(uint dwCountryID, uint dwAPIVersion, LINECOUNTRYLIST* lpLineCountryList) =>
        Gateway.Run(core, "lineGetCountryW", $"{dwCountryID}, 0x{dwAPIVersion:x8}", rule =>
            lpLineCountryList is null ? LineError.InvalidPointer
            : !ApiVersions.IsKnown(dwAPIVersion) ? LineError.IncompatibleApiVersion
            : CountryDescription.Describe(dwCountryID, lpLineCountryList, rule));

    private int LineGetProviderListW(uint dwAPIVersion, LINEPROVIDERLIST* lpProviderList) =>
        Gateway.Run(core, "lineGetProviderListW", $"0x{dwAPIVersion:x8}", rule =>
            lpProviderList is null ? LineError.InvalidPointer
            : !ApiVersions.IsKnown(dwAPIVersion) ? LineError.IncompatibleApiVersion
            : providers.Describe(lpProviderList, rule));

    private int LineAddProviderW(char* lpszProviderFilename, nint hwndOwner, uint* lpdwPermanentProviderID) =>
        Gateway.Run(core, "lineAddProviderW", $"\"{NativeText.Read(lpszProviderFilename)}\"", _ =>
            lpszProviderFilename is null || lpdwPermanentProviderID is null
                ? LineError.InvalidPointer
                : providers.Add(new string(lpszProviderFilename), lpdwPermanentProviderID));

    private int LineRemoveProvider(uint dwPermanentProviderID, nint hwndOwner) =>
        Gateway.Run(core, "lineRemoveProvider", $"{dwPermanentProviderID}", _ => providers.Remove(dwPermanentProviderID));

    private int LineConfigProvider(nint hwndOwner, uint dwPermanentProviderID) =>
        Gateway.Run(core, "lineConfigProvider", $"{dwPermanentProviderID}", _ =>
            providers.Has(dwPermanentProviderID) ? Outcome.Success : LineError.InvalidParam);

    private int LineGetAppPriorityW(
        char* lpszAppFilename, uint dwMediaMode, LINEEXTENSIONID* lpExtensionID, uint dwRequestMode,
        VARSTRING* lpExtensionName, uint* lpdwPriority)
        => Gateway.Run(core, "lineGetAppPriorityW", $"\"{NativeText.Read(lpszAppFilename)}\", 0x{dwMediaMode:x}", _ =>
        {
            if (lpszAppFilename is null || lpdwPriority is null)
            {
                return LineError.InvalidPointer;
            }

            var name = new string(lpszAppFilename);
            var refusal = dwMediaMode != 0 && !uint.IsPow2(dwMediaMode)
                ? LineError.InvalidMediaMode
                : Priorities.Refuse(name, dwMediaMode, dwRequestMode);
            if (refusal is { } error)
            {
                return error;
            }

            *lpdwPriority = priorities.Get(name, dwMediaMode);
            return Outcome.Success;
        });

    private int LineSetAppPriorityW(
        char* lpszAppFilename, uint dwMediaMode, LINEEXTENSIONID* lpExtensionID, uint dwRequestMode,
        char* lpszExtensionName, uint dwPriority)
        => Gateway.Run(core, "lineSetAppPriorityW", $"\"{NativeText.Read(lpszAppFilename)}\", 0x{dwMediaMode:x}, {dwPriority}", _ =>
        {
            if (lpszAppFilename is null)
            {
                return LineError.InvalidPointer;
            }

            var name = new string(lpszAppFilename);
            if (Priorities.Refuse(name, dwMediaMode, dwRequestMode) is { } error)
            {
                return error;
            }

            if (dwPriority > 1)
            {
                return LineError.InvalidParam;
            }

            priorities.Set(name, dwMediaMode, dwPriority == 1);
            return Outcome.Success;
        });
}

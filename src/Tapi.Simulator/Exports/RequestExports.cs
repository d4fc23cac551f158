using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Installation;

#pragma warning disable CS0618 // The obsolete requests belong to it, too

namespace Tapi.Simulator.Exports;

/// <summary>The applications that handle assisted telephony requests.</summary>
internal static unsafe class RequestExports
{
    public static Dictionary<string, nint> Table { get; } = new()
    {
        ["lineRegisterRequestRecipient"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, uint, uint, int>)&LineRegisterRequestRecipient,
        ["lineGetRequestW"] = (nint)(delegate* unmanaged[Stdcall]<uint, uint, void*, int>)&LineGetRequestW,
    };

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineRegisterRequestRecipient(uint hLineApp, uint dwRegistrationInstance, uint dwRequestMode, uint bEnable) =>
        Gateway.OnApplication(
            "lineRegisterRequestRecipient", hLineApp, $", {dwRegistrationInstance}, modes {dwRequestMode}, {bEnable}", (application, _) =>
        {
            if (dwRequestMode == 0 || (dwRequestMode & ~AssistedRequestDesk.AnyMode) != 0)
            {
                return LineError.InvalidRequestMode;
            }

            foreach (var mode in Enum.GetValues<LineRequestMode>().Where(mode => (dwRequestMode & (uint)mode) != 0))
            {
                application.Registrations.Remove(mode);
                if (bEnable != 0)
                {
                    application.Registrations.Add(mode, dwRegistrationInstance);
                }
            }

            return Outcome.Success;
        });

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static int LineGetRequestW(uint hLineApp, uint dwRequestMode, void* lpRequestBuffer) =>
        Gateway.OnApplication("lineGetRequestW", hLineApp, $", mode {dwRequestMode}", (application, _) =>
            lpRequestBuffer is null ? LineError.InvalidPointer
            : dwRequestMode is not ((uint)LineRequestMode.MakeCall or (uint)LineRequestMode.MediaCall) ? LineError.InvalidRequestMode
            : AssistedRequestDesk.Of(application.Core).Take(application, dwRequestMode, lpRequestBuffer));
}

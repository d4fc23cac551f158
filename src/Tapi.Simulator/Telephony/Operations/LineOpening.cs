using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Requests;

namespace Tapi.Simulator.Telephony.Operations;

/// <summary>The conditions under which a line is opened.</summary>
internal static unsafe class LineOpening
{
    // LINEMAPPER
    private const uint Mapper = uint.MaxValue;
    private const uint AnyPrivilege = (uint)(LineCallPrivilege.None | LineCallPrivilege.Monitor | LineCallPrivilege.Owner);
    private const uint AnyOption = (uint)(LineOpenOption.Proxy | LineOpenOption.SingleAddress);

    public static Outcome CheckVersions(Application application, uint deviceId, uint apiVersion, uint extVersion, out LineDevice? device)
    {
        device = application.Exchange.FindLine(deviceId);
        var options = application.Core.Settings;
        return device is null ? LineError.BadDeviceId
            : !ApiVersions.IsKnown(apiVersion) || apiVersion < options.LowestApiVersion || apiVersion > options.ApiVersion
                ? LineError.IncompatibleApiVersion
            : extVersion != 0 && extVersion != options.ExtensionVersion ? LineError.IncompatibleExtVersion
            : Outcome.Success;
    }

    public static Outcome Check(Application application, uint deviceId, uint apiVersion, uint extVersion, out LineDevice? device)
    {
        if (deviceId == Mapper)
        {
            // Any line that can carry one more call.
            deviceId = application.Exchange.Lines.FirstOrDefault(line => line is { IsRemoved: false, IsFull: false })?.Id ?? Mapper;
        }

        var refusal = CheckVersions(application, deviceId, apiVersion, extVersion, out device);
        return refusal.Value == 0 && application.Core.IsReinitializing ? LineError.Reinitialize : refusal;
    }

    public static Outcome Subscribe(
        LineDevice device, uint apiVersion, nuint callbackInstance, uint privileges, uint mediaModes, LINECALLPARAMS* parameters,
        out LineSubscription? subscription)
    {
        subscription = null;
        if (!IsAllowed(privileges, apiVersion))
        {
            return LineError.InvalidPrivilegeSelect;
        }

        if ((privileges & (uint)LineCallPrivilege.Owner) != 0 && mediaModes == 0)
        {
            return LineError.InvalidMediaMode;
        }

        IReadOnlyCollection<LineProxyRequestType> proxyRequests = [];
        if ((privileges & (uint)LineOpenOption.Proxy) != 0)
        {
            var refusal = ProxyRegistration.Read(parameters, apiVersion, device, out proxyRequests);
            if (refusal.Value != 0)
            {
                return refusal;
            }
        }

        if ((privileges & (uint)LineOpenOption.SingleAddress) != 0
            && (parameters is null || parameters->dwAddressID >= device.Addresses.Count))
        {
            return LineError.InvalidAddressId;
        }

        subscription = new LineSubscription(apiVersion, callbackInstance, privileges, mediaModes, proxyRequests);
        return Outcome.Success;
    }

    private static bool IsAllowed(uint privileges, uint apiVersion)
    {
        var wanted = privileges & AnyPrivilege;
        var options = privileges & AnyOption;
        return (privileges & ~(AnyPrivilege | AnyOption)) == 0
            && privileges != 0
            && ((wanted & (uint)LineCallPrivilege.None) == 0 || wanted == (uint)LineCallPrivilege.None)
            && (options == 0 || apiVersion >= ApiVersions.V2_0);
    }
}

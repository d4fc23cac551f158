using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;

namespace Tapi.Simulator.Telephony.Operations;

/// <summary>Sets details of a call. LINE_CALLINFO reports each to everybody who has the call.</summary>
internal static class CallSettings
{
    /// <summary>The most bytes that a message to the other end carries.</summary>
    public const uint MaxUserUserInfo = 128;

    public const uint MaxCallData = 1024;

    private const uint AnyMedia = ((uint)LineMediaMode.Video << 1) - 2;

    public static Outcome SetAppSpecific(CallHandle handle, uint value)
    {
        if (OwnerOperation.Refuse(handle, OwnerOperation.Any) is { } refusal)
        {
            return refusal;
        }

        handle.Call.AppSpecific = value;
        handle.Call.Notify(LineCallInfoState.AppSpecific);
        return Outcome.Success;
    }

    public static Outcome SetMediaMode(CallHandle handle, uint modes)
    {
        var isKnown = modes != 0 && (modes & ~AnyMedia) == 0;
        if (!isKnown || (!uint.IsPow2(modes) && (modes & (uint)LineMediaMode.Unknown) == 0))
        {
            return LineError.InvalidMediaMode;
        }

        if (OwnerOperation.Refuse(handle, OwnerOperation.Any) is { } refusal)
        {
            return refusal;
        }

        handle.Call.Parameters = handle.Call.Parameters with { MediaMode = modes };
        handle.Call.Notify(LineCallInfoState.MediaMode);
        return Outcome.Success;
    }

    public static Outcome Secure(CallHandle handle, Rule rule) =>
        OwnerOperation.Start("lineSecureCall", handle, rule, OwnerOperation.Alive, () =>
        {
            var parameters = handle.Call.Parameters;
            handle.Call.Parameters = parameters with { CallParamFlags = parameters.CallParamFlags | (uint)LineCallParamFlags.Secure };
            handle.Call.Notify(LineCallInfoState.Other);
        });

    public static Outcome SendUserUserInfo(CallHandle handle, Rule rule, byte[] info)
    {
        const LineCallState states = LineCallState.Connected | LineCallState.Offering | LineCallState.Accepted | LineCallState.RingBack;
        return info.Length > MaxUserUserInfo
            ? LineError.UserUserInfoTooBig
            : OwnerOperation.Start("lineSendUserUserInfo", handle, rule, states, () => Send(handle.Call, info));
    }

    private static void Send(Call call, byte[] info)
    {
        call.UserUserInfoSent.Add(info);
        if (call.Peer is { } peer)
        {
            peer.UserUserInfo = info;
            peer.Notify(LineCallInfoState.UserUserInfo);
        }
    }

    public static Outcome ReleaseUserUserInfo(CallHandle handle, Rule rule) =>
        OwnerOperation.Start("lineReleaseUserUserInfo", handle, rule, OwnerOperation.Any, () =>
        {
            handle.Call.UserUserInfo = [];
            handle.Call.Notify(LineCallInfoState.UserUserInfo);
        });

    public static Outcome SetData(CallHandle handle, Rule rule, byte[] data) =>
        data.Length > MaxCallData
            ? LineError.InvalidParam
            : OwnerOperation.Start("lineSetCallData", handle, rule, OwnerOperation.Any, () =>
            {
                handle.Call.CallData = data;
                handle.Call.Notify(LineCallInfoState.CallData);
            });

    public static Outcome SetTreatment(CallHandle handle, Rule rule, uint treatment) =>
        !Enum.IsDefined((LineCallTreatment)treatment)
            ? LineError.InvalidParam
            : OwnerOperation.Start("lineSetCallTreatment", handle, rule, OwnerOperation.Alive, () =>
            {
                handle.Call.Treatment = treatment;
                handle.Call.Notify(LineCallInfoState.Treatment);
            });

    public static Outcome SetParameters(CallHandle handle, Rule rule, uint bearerMode, uint minRate, uint maxRate) =>
        !Enum.IsDefined((LineBearerMode)bearerMode) ? LineError.InvalidBearerMode
        : minRate > maxRate ? LineError.InvalidRate
        : OwnerOperation.Start("lineSetCallParams", handle, rule, OwnerOperation.Alive, () =>
        {
            handle.Call.Parameters = handle.Call.Parameters with { BearerMode = bearerMode };
            handle.Call.Notify(LineCallInfoState.BearerMode);
        });
}

using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Memory;

namespace Tapi.Simulator.Telephony.Descriptions;

/// <summary>Describes a call in a LINECALLSTATUS, as one handle sees it.</summary>
internal static unsafe class CallStatus
{
    private const LineCallFeature Talking =
        LineCallFeature.Drop | LineCallFeature.Hold | LineCallFeature.Park | LineCallFeature.BlindTransfer
        | LineCallFeature.SetupTransfer | LineCallFeature.SetupConference | LineCallFeature.GatherDigits | LineCallFeature.GenerateDigits
        | LineCallFeature.GenerateTone | LineCallFeature.MonitorDigits | LineCallFeature.MonitorMedia | LineCallFeature.MonitorTones
        | LineCallFeature.SendUserUser | LineCallFeature.SecureCall | LineCallFeature.SetTreatment | LineCallFeature.SetCallData;

    public static VariableStructure Describe(CallHandle handle)
    {
        var call = handle.Call;
        var status = new LINECALLSTATUS
        {
            dwCallState = (uint)call.CurrentState,
            dwCallStateMode = call.CurrentMode,
            dwCallPrivilege = (uint)handle.Privilege,
            dwCallFeatures = handle.IsOwner ? (uint)Features(call) : 0,
            tStateEntryTime = ToSystemTime(call.StateSince),
        };

        var fixedSize = handle.Line.ApiVersion < ApiVersions.V2_0
            ? (int)((byte*)&status.dwCallFeatures2 - (byte*)&status)
            : sizeof(LINECALLSTATUS);
        return new VariableStructure(MemoryMarshal.AsBytes(new Span<LINECALLSTATUS>(ref status)).ToArray(), fixedSize);
    }

    private static LineCallFeature Features(Call call) => call.CurrentState switch
    {
        LineCallState.Idle => 0,
        LineCallState.Offering => LineCallFeature.Accept | LineCallFeature.Answer | LineCallFeature.Redirect | LineCallFeature.Drop,
        LineCallState.Accepted => LineCallFeature.Answer | LineCallFeature.Drop,
        LineCallState.DialTone or LineCallState.Dialing => LineCallFeature.Dial | LineCallFeature.Drop,
        LineCallState.Busy or LineCallState.RingBack => LineCallFeature.CompleteCall | LineCallFeature.Drop,
        LineCallState.Connected when call.Origin == LineCallOrigin.Conference =>
            (Talking | LineCallFeature.PrepareAddConference) & ~LineCallFeature.SetupConference,
        LineCallState.Connected => Talking,
        LineCallState.OnHold => LineCallFeature.Unhold | LineCallFeature.SwapHold | LineCallFeature.CompleteTransfer | LineCallFeature.Drop,
        LineCallState.OnHoldPendingTransfer =>
            LineCallFeature.Unhold | LineCallFeature.SwapHold | LineCallFeature.CompleteTransfer | LineCallFeature.Drop,
        LineCallState.OnHoldPendingConference =>
            LineCallFeature.Unhold | LineCallFeature.SwapHold | LineCallFeature.AddToConference | LineCallFeature.Drop,
        LineCallState.Conferenced => LineCallFeature.RemoveFromConference | LineCallFeature.Drop,
        _ => LineCallFeature.Drop,
    };

    private static SYSTEMTIME ToSystemTime(DateTimeOffset time) => new()
    {
        wYear = (ushort)time.Year,
        wMonth = (ushort)time.Month,
        wDayOfWeek = (ushort)time.DayOfWeek,
        wDay = (ushort)time.Day,
        wHour = (ushort)time.Hour,
        wMinute = (ushort)time.Minute,
        wSecond = (ushort)time.Second,
        wMilliseconds = (ushort)time.Millisecond,
    };
}

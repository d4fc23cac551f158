using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

[StructLayout(LayoutKind.Sequential)]
internal struct LINECALLSTATUS
{
    public uint dwTotalSize, dwNeededSize, dwUsedSize, dwCallState, dwCallStateMode,
        dwCallPrivilege, dwCallFeatures, dwDevSpecificSize, dwDevSpecificOffset, dwCallFeatures2;
}

internal static class Status
{
    private const uint LINECALLFEATURE_HOLD = 0x00000800;
    private const uint LINECALLSTATE_CONNECTED = 0x00000100;

    public static bool CanHold(LINECALLSTATUS status) => (status.dwCallFeatures & LINECALLFEATURE_HOLD) == LINECALLFEATURE_HOLD;

    public static bool HasNothing(LINECALLSTATUS status) => status.dwCallFeatures == 0;

    public static bool IsConnected(LINECALLSTATUS status) => status.dwCallState == LINECALLSTATE_CONNECTED;
}

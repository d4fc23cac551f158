using System;
using System.Runtime.InteropServices;

// A class with a layout is in the object that holds it, like a structure.
[StructLayout(LayoutKind.Sequential)]
internal sealed class DialParameters
{
    public int dwDialPause;
    public int dwDialSpeed;
    public int dwDigitDuration;
    public int dwWaitForDialtone;
}

[StructLayout(LayoutKind.Sequential)]
internal sealed class LINECALLPARAMS
{
    public int dwTotalSize = Marshal.SizeOf<LINECALLPARAMS>();
    public int dwBearerMode;
    public int dwMinRate;
    public int dwMaxRate;
    public int dwMediaMode;
    public int dwCallParamFlags;
    public int dwAddressMode;
    public int dwAddressID;
    public DialParameters DialParams = new();
    public int dwOrigAddressSize;
    public int dwOrigAddressOffset;
}

internal static class Native
{
    [DllImport("tapi32.dll", CharSet = CharSet.Unicode)]
    public static extern int lineOpen(
        uint hLineApp, uint dwDeviceID, out uint lphLine, uint dwAPIVersion, uint dwExtVersion,
        UIntPtr dwCallbackInstance, uint dwPrivileges, uint dwMediaModes, LINECALLPARAMS? lpCallParams);
}

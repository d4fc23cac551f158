using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal static class Native
{
    private const int LINEERR_STRUCTURETOOSMALL = unchecked((int)0x8000004D);

    [DllImport("tapi32.dll")]
    public static extern int lineGetDevCapsW(uint hLineApp, uint dwDeviceID, uint dwAPIVersion, uint dwExtVersion, IntPtr lpLineDevCaps);

    public static byte[] Caps(uint app, uint device, uint version)
    {
        for (var size = 1024; ;)
        {
            var buffer = Marshal.AllocHGlobal(size);
            try
            {
                Marshal.WriteInt32(buffer, size);
                var result = lineGetDevCapsW(app, device, version, 0, buffer);
                if (result < 0 && result != LINEERR_STRUCTURETOOSMALL)
                {
                    throw new InvalidOperationException("lineGetDevCaps: " + result.ToString("X8"));
                }

                var needed = Marshal.ReadInt32(buffer, 4);
                if (needed <= size)
                {
                    var bytes = new byte[Marshal.ReadInt32(buffer, 8)];
                    Marshal.Copy(buffer, bytes, 0, bytes.Length);
                    return bytes;
                }

                size = needed;
            }
            finally
            {
                Marshal.FreeHGlobal(buffer);
            }
        }
    }
}

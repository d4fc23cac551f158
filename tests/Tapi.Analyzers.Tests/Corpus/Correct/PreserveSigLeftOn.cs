using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal static class Native
{
    [DllImport("tapi32.dll", PreserveSig = true, BestFitMapping = false,
        ThrowOnUnmappableChar = true, CallingConvention = CallingConvention.StdCall)]
    public static extern int lineShutdown(uint hLineApp);

    [DllImport(@"C:\Windows\System32\tapi32.dll", CallingConvention = CallingConvention.Winapi)]
    [return: MarshalAs(UnmanagedType.I4)]
    public static extern int phoneShutdown(uint hPhoneApp);
}

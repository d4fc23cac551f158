using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal static unsafe class Native
{
    private static readonly nint Library = NativeLibrary.Load("tapi32.dll");

    public static int Close(uint line) => ((delegate* unmanaged[Stdcall]<uint, int>)NativeLibrary.GetExport(Library, "lineClose"))(line);

    [UnmanagedCallersOnly(CallConvs = new[] { typeof(System.Runtime.CompilerServices.CallConvStdcall) })]
    public static void OnMessage(uint device, uint message, nuint instance, nuint p1, nuint p2, nuint p3)
    {
    }

    [DllImport("tapi32.dll")]
    private static extern int lineInitialize(uint* app, nint instance, delegate* unmanaged[Stdcall]<uint, uint, nuint, nuint,
        nuint, nuint, void> callback, byte* name, uint* devices);

    public static int Start(uint* app, uint* devices) => lineInitialize(app, 0, &OnMessage, null, devices);
}

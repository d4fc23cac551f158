using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal sealed class TextMarshaler : ICustomMarshaler
{
    public static ICustomMarshaler GetInstance(string cookie) => new TextMarshaler();

    public void CleanUpManagedData(object ManagedObj)
    {
    }

    public void CleanUpNativeData(IntPtr pNativeData) => Marshal.FreeHGlobal(pNativeData);

    public int GetNativeDataSize() => -1;

    public IntPtr MarshalManagedToNative(object ManagedObj) => Marshal.StringToHGlobalUni((string)ManagedObj);

    public object MarshalNativeToManaged(IntPtr pNativeData) => Marshal.PtrToStringUni(pNativeData)!;
}

internal static class Native
{
    [DllImport("tapi32.dll")]
    public static extern int lineConfigDialogW(
        uint dwDeviceID, IntPtr hwndOwner,
        [MarshalAs(UnmanagedType.CustomMarshaler, MarshalTypeRef = typeof(TextMarshaler))] string lpszDeviceClass);
}

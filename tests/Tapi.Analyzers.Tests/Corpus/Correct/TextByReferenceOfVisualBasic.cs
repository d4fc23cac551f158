using System;
using System.Runtime.InteropServices;

internal static class SimpleTelephony
{
    // Of a VBByRefStr TAPI gets a pointer to the text, not a pointer to a pointer.
    [DllImport("TAPI32.dll", CharSet = CharSet.Ansi, ExactSpelling = true)]
    public static extern int tapiRequestMakeCall(
        [MarshalAs(UnmanagedType.VBByRefStr)] ref string lpszDestAddress,
        [MarshalAs(UnmanagedType.VBByRefStr)] ref string lpszAppName,
        [MarshalAs(UnmanagedType.VBByRefStr)] ref string lpszCalledParty,
        [MarshalAs(UnmanagedType.VBByRefStr)] ref string lpszComment);

    public static bool Dial(string number)
    {
        string application = "Book", party = string.Empty, comment = string.Empty;
        return tapiRequestMakeCall(ref number, ref application, ref party, ref comment) == 0;
    }
}

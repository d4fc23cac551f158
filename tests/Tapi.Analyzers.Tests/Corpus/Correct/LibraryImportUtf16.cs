using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

internal static partial class Native
{
    private const string Tapi = "TAPI32";

    [LibraryImport(Tapi, EntryPoint = "lineConfigDialogW", StringMarshalling = StringMarshalling.Utf16)]
    public static partial int ConfigDialog(uint dwDeviceID, nint hwndOwner, string? lpszDeviceClass);

    [LibraryImport(Tapi)]
    public static partial int lineShutdown(uint hLineApp);
}

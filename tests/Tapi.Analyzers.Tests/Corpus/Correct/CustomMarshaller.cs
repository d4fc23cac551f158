using System;
using System.Collections.Generic;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading;
using System.Threading.Tasks;

[System.Runtime.InteropServices.Marshalling.NativeMarshalling(typeof(LineHandleMarshaller))]
internal readonly record struct LineHandle(uint Value);

[System.Runtime.InteropServices.Marshalling.CustomMarshaller(typeof(LineHandle),
    System.Runtime.InteropServices.Marshalling.MarshalMode.Default, typeof(LineHandleMarshaller))]
internal static class LineHandleMarshaller
{
    public static uint ConvertToUnmanaged(LineHandle managed) => managed.Value;

    public static LineHandle ConvertToManaged(uint unmanaged) => new(unmanaged);
}

internal static partial class Native
{
    [LibraryImport("tapi32.dll")]
    public static partial int lineClose(LineHandle hLine);
}

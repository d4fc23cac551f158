using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tapi;

namespace Consumer;

/// <summary>The native library calls functions of the program with arguments that it chose.</summary>
internal static unsafe class Callbacks
{
    private static string _received = string.Empty;

    public static void Check(TapiLibrary native)
    {
        delegate* unmanaged[Stdcall]<uint, uint, nuint, nuint, nuint, nuint, void> callback = &Receive;
        foreach (var name in new[] { "callLineCallback", "callPhoneCallback" })
        {
            _received = "nothing";
            var call = (delegate* unmanaged[Stdcall]<void*, int>)native.GetExport(name);
            Harness.Check(name + " comes back", 4711, call(callback));
            Harness.Check(
                name, sizeof(nuint) == 4 ? "11 22 33 44 FFFFFFF5 66" : "11 22 100000033 44 FFFFFFFFFFFFFFF5 8000000000000066", _received);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvStdcall)])]
    private static void Receive(uint device, uint message, nuint instance, nuint first, nuint second, nuint third) =>
        _received = $"{device:X} {message:X} {instance:X} {first:X} {second:X} {third:X}";
}

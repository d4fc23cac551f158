using System.Runtime.InteropServices;

namespace Tapi.Recording.Native;

/// <summary>What a function pointer runs. The arguments may be changed.</summary>
internal delegate int NativeBody(Span<nint> arguments);

/// <summary>
/// Function pointers of any number of arguments. Each argument of TAPI is a pointer or has 32 bits: it fits into the place of a pointer on
/// every architecture.
/// </summary>
internal static unsafe class NativeThunk
{
    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int Function0();

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int Function1(nint a);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int Function2(nint a, nint b);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int Function3(nint a, nint b, nint c);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int Function4(nint a, nint b, nint c, nint d);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int Function5(nint a, nint b, nint c, nint d, nint e);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int Function6(nint a, nint b, nint c, nint d, nint e, nint f);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int Function7(nint a, nint b, nint c, nint d, nint e, nint f, nint g);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int Function8(nint a, nint b, nint c, nint d, nint e, nint f, nint g, nint h);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int Function9(nint a, nint b, nint c, nint d, nint e, nint f, nint g, nint h, nint i);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int Function10(nint a, nint b, nint c, nint d, nint e, nint f, nint g, nint h, nint i, nint j);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int Function11(nint a, nint b, nint c, nint d, nint e, nint f, nint g, nint h, nint i, nint j, nint k);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate int Function12(nint a, nint b, nint c, nint d, nint e, nint f, nint g, nint h, nint i, nint j, nint k, nint l);

    [UnmanagedFunctionPointer(CallingConvention.StdCall)]
    private delegate void Callback(uint device, uint message, nint instance, nint param1, nint param2, nint param3);

    /// <summary>Makes a function pointer. It is valid as long as the delegate lives.</summary>
    public static (nint Pointer, Delegate Alive) Make(int arguments, NativeBody body) => arguments switch
    {
        0 => Make<Function0>(() => body([])),
        1 => Make<Function1>((a) => body([a])),
        2 => Make<Function2>((a, b) => body([a, b])),
        3 => Make<Function3>((a, b, c) => body([a, b, c])),
        4 => Make<Function4>((a, b, c, d) => body([a, b, c, d])),
        5 => Make<Function5>((a, b, c, d, e) => body([a, b, c, d, e])),
        6 => Make<Function6>((a, b, c, d, e, f) => body([a, b, c, d, e, f])),
        7 => Make<Function7>((a, b, c, d, e, f, g) => body([a, b, c, d, e, f, g])),
        8 => Make<Function8>((a, b, c, d, e, f, g, h) => body([a, b, c, d, e, f, g, h])),
        9 => Make<Function9>((a, b, c, d, e, f, g, h, i) => body([a, b, c, d, e, f, g, h, i])),
        10 => Make<Function10>((a, b, c, d, e, f, g, h, i, j) => body([a, b, c, d, e, f, g, h, i, j])),
        11 => Make<Function11>((a, b, c, d, e, f, g, h, i, j, k) => body([a, b, c, d, e, f, g, h, i, j, k])),
        12 => Make<Function12>((a, b, c, d, e, f, g, h, i, j, k, l) => body([a, b, c, d, e, f, g, h, i, j, k, l])),
        _ => throw new NotSupportedException($"No function of TAPI has {arguments} arguments."),
    };

    /// <summary>Makes a function pointer that gets messages.</summary>
    public static (nint Pointer, Delegate Alive) MakeCallback(Action<uint, uint, nint, nint, nint, nint> body) =>
        Make<Callback>((device, message, instance, a, b, c) => body(device, message, instance, a, b, c));

    public static void CallBack(nint function, uint device, uint message, nint instance, nint a, nint b, nint c) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, nint, nint, nint, nint, void>)function)(device, message, instance, a, b, c);

    public static int Call(nint function, ReadOnlySpan<nint> a) => a.Length switch
    {
        0 => ((delegate* unmanaged[Stdcall]<int>)function)(),
        1 => ((delegate* unmanaged[Stdcall]<nint, int>)function)(a[0]),
        2 => ((delegate* unmanaged[Stdcall]<nint, nint, int>)function)(a[0], a[1]),
        3 => ((delegate* unmanaged[Stdcall]<nint, nint, nint, int>)function)(a[0], a[1], a[2]),
        4 => ((delegate* unmanaged[Stdcall]<nint, nint, nint, nint, int>)function)(a[0], a[1], a[2], a[3]),
        5 => ((delegate* unmanaged[Stdcall]<nint, nint, nint, nint, nint, int>)function)(a[0], a[1], a[2], a[3], a[4]),
        6 => ((delegate* unmanaged[Stdcall]<nint, nint, nint, nint, nint, nint, int>)function)(a[0], a[1], a[2], a[3], a[4], a[5]),
        7 => ((delegate* unmanaged[Stdcall]<nint, nint, nint, nint, nint, nint, nint, int>)function)(
            a[0], a[1], a[2], a[3], a[4], a[5], a[6]),
        8 => ((delegate* unmanaged[Stdcall]<nint, nint, nint, nint, nint, nint, nint, nint, int>)function)(
            a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7]),
        9 => ((delegate* unmanaged[Stdcall]<nint, nint, nint, nint, nint, nint, nint, nint, nint, int>)function)(
            a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8]),
        10 => ((delegate* unmanaged[Stdcall]<nint, nint, nint, nint, nint, nint, nint, nint, nint, nint, int>)function)(
            a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8], a[9]),
        11 => ((delegate* unmanaged[Stdcall]<nint, nint, nint, nint, nint, nint, nint, nint, nint, nint, nint, int>)function)(
            a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8], a[9], a[10]),
        12 => ((delegate* unmanaged[Stdcall]<nint, nint, nint, nint, nint, nint, nint, nint, nint, nint, nint, nint, int>)function)(
            a[0], a[1], a[2], a[3], a[4], a[5], a[6], a[7], a[8], a[9], a[10], a[11]),
        _ => throw new NotSupportedException($"No function of TAPI has {a.Length} arguments."),
    };

    private static (nint Pointer, Delegate Alive) Make<T>(T body)
        where T : Delegate
        => (Marshal.GetFunctionPointerForDelegate(body), body);
}

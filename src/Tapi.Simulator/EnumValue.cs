using System.Runtime.CompilerServices;

namespace Tapi.Simulator;

/// <summary>The values of enums that the simulator does not know: those that are generated into the program under test.</summary>
internal static class EnumValue
{
    public static int ToInt32<T>(T value)
        where T : struct, Enum
        => Unsafe.SizeOf<T>() == sizeof(int)
            ? Unsafe.BitCast<T, int>(value)
            : throw new ArgumentException($"{typeof(T)} has not 32 bits, as the enums of TAPI have.", nameof(value));

    public static uint ToUInt32<T>(T value)
        where T : struct, Enum
        => (uint)ToInt32(value);
}

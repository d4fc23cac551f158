namespace Tapi.Simulator.Telephony;

/// <summary>How other device classes call a line or phone. The line and the phone with the same number belong together.</summary>
internal static unsafe class DeviceIds
{
    public const string LineClass = "tapi/line";
    public const string PhoneClass = "tapi/phone";

    public static bool Is(string? deviceClass, string expected) => string.Equals(deviceClass, expected, StringComparison.OrdinalIgnoreCase);

    public static Outcome Write(VARSTRING* target, uint id, RequestRule rule) =>
        StringBuffer.Write(target, BitConverter.GetBytes(id), StringFormat.Binary, rule);
}

using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;
using Tapi.Simulator.Memory;

namespace Tapi.Simulator.Telephony.Descriptions;

/// <summary>The ids of a line or phone in other device classes. The line and the phone with the same id belong together.</summary>
internal static unsafe class DeviceIds
{
    public const string LineClass = "tapi/line";
    public const string PhoneClass = "tapi/phone";

    public static bool Is(string? deviceClass, string expected) => string.Equals(deviceClass, expected, StringComparison.OrdinalIgnoreCase);

    public static Outcome Write(VARSTRING* target, uint id, Rule rule) =>
        StringBuffer.Write(target, BitConverter.GetBytes(id), StringFormat.Binary, rule);
}

using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.InteropServices;
using Tapi.Simulator.Exports;

namespace Tapi.Simulator.Hostile;

/// <summary>How many arguments the exports have that find their PBX by a handle.</summary>
internal static class Arguments
{
    private static readonly Dictionary<string, int> Counts = new(
        Of(typeof(ApplicationExports))
            .Concat(Of(typeof(RequestExports)))
            .Concat(Of(typeof(LineExports)))
            .Concat(Of(typeof(LineStatusExports)))
            .Concat(Of(typeof(AddressExports)))
            .Concat(Of(typeof(DeviceExports)))
            .Concat(Of(typeof(CallExports)))
            .Concat(Of(typeof(CallControlExports)))
            .Concat(Of(typeof(CallInfoExports)))
            .Concat(Of(typeof(CallSharingExports)))
            .Concat(Of(typeof(HoldExports)))
            .Concat(Of(typeof(ConferenceExports)))
            .Concat(Of(typeof(TransferExports)))
            .Concat(Of(typeof(ParkExports)))
            .Concat(Of(typeof(SoundExports)))
            .Concat(Of(typeof(AgentExports)))
            .Concat(Of(typeof(AgentChangeExports)))
            .Concat(Of(typeof(AgentQuestionExports)))
            .Concat(Of(typeof(ProxyExports)))
            .Concat(Of(typeof(PhoneApplicationExports)))
            .Concat(Of(typeof(PhoneStatusExports)))
            .Concat(Of(typeof(PhoneSettingExports))),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Returns the number of arguments, or null where there is no such export.</summary>
    public static int? CountOf(string export) => Counts.TryGetValue(export, out var count) ? count : null;

    // An export's method has its name, beginning with a capital letter.
    private static IEnumerable<KeyValuePair<string, int>> Of(
        [DynamicallyAccessedMembers(DynamicallyAccessedMemberTypes.NonPublicMethods)] Type exports) =>
        exports.GetMethods(BindingFlags.NonPublic | BindingFlags.Static)
            .Where(method => method.IsDefined(typeof(UnmanagedCallersOnlyAttribute)))
            .Select(method => KeyValuePair.Create(method.Name, method.GetParameters().Length))
            .ToList();
}

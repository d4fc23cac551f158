namespace Tapi.Simulator.Exports;

/// <summary>The exports that find their PBX by a handle.</summary>
internal static class ExportTable
{
    private static readonly Dictionary<string, nint> Exports = Collect(
        ApplicationExports.Table,
        RequestExports.Table,
        LineExports.Table,
        LineStatusExports.Table,
        AddressExports.Table,
        DeviceExports.Table,
        CallExports.Table,
        CallControlExports.Table,
        CallInfoExports.Table,
        CallSharingExports.Table,
        HoldExports.Table,
        ConferenceExports.Table,
        TransferExports.Table,
        ParkExports.Table,
        SoundExports.Table,
        AgentExports.Table,
        AgentChangeExports.Table,
        AgentQuestionExports.Table,
        ProxyExports.Table,
        PhoneApplicationExports.Table,
        PhoneStatusExports.Table,
        PhoneSettingExports.Table);

    public static IEnumerable<string> Names => Exports.Keys;

    public static nint Find(string name) => Exports.GetValueOrDefault(name);

    private static Dictionary<string, nint> Collect(params Dictionary<string, nint>[] tables) =>
        new(tables.SelectMany(table => table), StringComparer.Ordinal);
}

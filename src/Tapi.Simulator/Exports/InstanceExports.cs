namespace Tapi.Simulator.Exports;

/// <summary>The exports that have no handle to find their PBX by: they belong to one instance.</summary>
internal sealed class InstanceExports
{
    private readonly InstanceTable _table = new();

    public InstanceExports(SimulatedPbx pbx)
    {
        new LineInitialization(pbx).AddTo(_table);
        new LineConfigurationExports(pbx).AddTo(_table);
        new InstallationExports(pbx).AddTo(_table);
        new DialingExports(pbx).AddTo(_table);
        new AssistedTelephonyExports(pbx).AddTo(_table);
        new PhoneInstanceExports(pbx).AddTo(_table);
    }

    public nint Find(string name) => _table.Find(name);
}

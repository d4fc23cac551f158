using Tapi.Simulator.Dialing;
using Tapi.Simulator.Installation;
using Tapi.Simulator.Phones;
using Tapi.Simulator.Telephony;

namespace Tapi.Simulator.Exports;

/// <summary>The exports that have no handle by which to find their PBX: they belong to one instance.</summary>
internal sealed class InstanceExports
{
    private readonly InstanceTable _table = new();

    public InstanceExports(Exchange exchange, PhoneRegistry phones, DialingBook book, Providers providers, AssistedRequestDesk desk)
    {
        new LineInitialization(exchange).AddTo(_table);
        new LineConfigurationExports(exchange).AddTo(_table);
        new InstallationExports(exchange.Core, providers, exchange.Priorities).AddTo(_table);
        new DialingExports(exchange, book).AddTo(_table);
        new AssistedTelephonyExports(exchange.Core, desk).AddTo(_table);
        new PhoneInstanceExports(phones).AddTo(_table);
    }

    public IEnumerable<string> Names => _table.Names;

    public int? CountArguments(string name) => _table.CountArguments(name);

    public nint Find(string name) => _table.Find(name);
}

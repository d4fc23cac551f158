using Tapi.Simulator.Acd;
using Tapi.Simulator.Core;
using Tapi.Simulator.Dialing;
using Tapi.Simulator.Exports;
using Tapi.Simulator.Installation;
using Tapi.Simulator.Phones;
using Tapi.Simulator.Telephony;

namespace Tapi.Simulator;

/// <summary>
/// A PBX in the process that speaks the C ABI of tapi32.dll. Programs use it through <see cref="GetExport"/>; tests control it through the
/// other members, from any thread.
/// </summary>
public sealed partial class SimulatedPbx : TapiLibrary
{
    private readonly PbxCore _core;
    private readonly Exchange _exchange;
    private readonly PhoneRegistry _phoneRegistry;
    private readonly ProxyDesk _proxies;
    private readonly InstanceExports _instanceExports;
    private readonly List<SimulatedLine> _lines = [];
    private readonly List<SimulatedPhone> _phones = [];

    /// <summary>Makes a PBX with one line, on virtual time.</summary>
    public SimulatedPbx()
        : this(new PbxOptions())
    {
    }

    /// <summary>Makes a PBX with one line.</summary>
    /// <param name="realTime">Whether its clock runs by itself.</param>
    public SimulatedPbx(bool realTime)
        : this(new PbxOptions { RealTime = realTime })
    {
    }

    /// <summary>Makes a PBX.</summary>
    /// <param name="options">How it is built. Later changes of the options have no effect.</param>
    public SimulatedPbx(PbxOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Time = new SimulatorTime(options.RealTime);
        Journal = new Journal(Time, options.JournalCapacity);
        _core = new PbxCore(options.ToSettings(), Time, Journal, Faults);
        _exchange = _core.Parts.Add(new Exchange(_core));
        _phoneRegistry = _core.Parts.Add(new PhoneRegistry(_core));
        _proxies = _core.Parts.Add(new ProxyDesk(_exchange));
        var assistance = _core.Parts.Add(new AssistedRequestDesk(_exchange));
        _instanceExports = new InstanceExports(_exchange, _phoneRegistry, new DialingBook(), new Providers(), assistance);
        for (var index = 0; index < options.Lines; index++)
        {
            var first = 100 + (index * 10);
            AddLine($"Line {index + 1}", [.. Enumerable.Range(first, options.AddressesPerLine).Select(address => $"{address}")]);
        }
    }

    /// <summary>The clock.</summary>
    public SimulatorTime Time { get; }

    /// <summary>The line devices; the position is the device id. A removed line keeps its place.</summary>
    public IReadOnlyList<SimulatedLine> Lines => Snapshot(() => _lines);

    /// <summary>The phone devices; the position is the device id. A removed phone keeps its place.</summary>
    public IReadOnlyList<SimulatedPhone> Phones => Snapshot(() => _phones);

    /// <summary>Returns the address of an export with the C ABI of tapi32.dll.</summary>
    /// <param name="name">The name of the export, such as <c>lineMakeCallW</c>.</param>
    /// <returns>The address of a stdcall function; zero when the simulator does not have it.</returns>
    public override nint GetExport(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _instanceExports.Find(name) is var own and not 0 ? own : ExportTable.Find(name);
    }

    /// <summary>Installs another line. Running applications get LINE_CREATE.</summary>
    /// <param name="name">The name in LINEDEVCAPS.</param>
    /// <param name="addresses">The telephone numbers; the position is the address id.</param>
    public SimulatedLine AddLine(string name, params string[] addresses)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(addresses);
        lock (_core.Gate)
        {
            var line = new SimulatedLine(_exchange.AddLine(name, addresses));
            _lines.Add(line);
            return line;
        }
    }

    /// <summary>Installs another phone. Running applications get PHONE_CREATE.</summary>
    /// <param name="name">The name in PHONECAPS.</param>
    public SimulatedPhone AddPhone(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        lock (_core.Gate)
        {
            var phone = new SimulatedPhone(_phoneRegistry.Add(name));
            _phones.Add(phone);
            return phone;
        }
    }

    /// <summary>Ends all applications, without a message to them, and frees what they left.</summary>
    protected override void Dispose(bool disposing)
    {
        lock (_core.Gate)
        {
            if (_core.IsDisposed)
            {
                return;
            }

            _core.IsDisposed = true;
            foreach (var application in _exchange.Applications.ToArray())
            {
                application.Shutdown();
            }

            foreach (var application in _phoneRegistry.Applications.ToArray())
            {
                application.Shutdown();
            }
        }

        _core.Scheduler.Dispose();
        _proxies.Dispose();
    }
}

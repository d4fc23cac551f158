namespace Tapi.Simulator;

/// <summary>
/// A telephone exchange in the process that speaks the C ABI of tapi32.dll. Programs use it through <see cref="GetExport"/>; tests steer it
/// through the other members, from any thread.
/// </summary>
public sealed partial class SimulatedPbx : ITapiLibrary, IDisposable
{
    private readonly List<SimulatedLine> _lines = [];
    private readonly List<SimulatedPhone> _phones = [];
    private readonly Dictionary<string, RemoteParty> _parties = new(StringComparer.Ordinal);
    private readonly InstanceExports _instanceExports;
    private uint? _nextHandle;
    private bool _isDisposed;

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
    public SimulatedPbx(PbxOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options;
        Time = new SimulatorTime(options.RealTime);
        Journal = new Journal(Time, options.JournalCapacity);
        Scheduler = new Scheduler(this);
        Requests = new RequestTable(this);
        PhoneRequests = new RequestTable(this);
        Proxies = new ProxyDesk(this);
        RequestDesk = new RequestDesk(this);
        _instanceExports = new InstanceExports(this);
        for (var index = 0; index < options.Lines; index++)
        {
            AddLine($"Line {index + 1}", [.. Enumerable.Range(0, options.AddressesPerLine).Select(address => $"{100 + (index * 10) + address}")]);
        }
    }

    /// <summary>The clock.</summary>
    public SimulatorTime Time { get; }

    /// <summary>The line devices; the position is the device id. A removed line keeps its place.</summary>
    public IReadOnlyList<SimulatedLine> Lines
    {
        get
        {
            lock (Gate)
            {
                return [.. _lines];
            }
        }
    }

    /// <summary>The phone devices; the position is the device id. A removed phone keeps its place.</summary>
    public IReadOnlyList<SimulatedPhone> Phones
    {
        get
        {
            lock (Gate)
            {
                return [.. _phones];
            }
        }
    }

    internal object Gate { get; } = new();

    internal PbxOptions Options { get; }

    internal Scheduler Scheduler { get; }

    internal RequestTable Requests { get; }

    internal RequestTable PhoneRequests { get; }

    internal ProxyDesk Proxies { get; }

    internal Script Script { get; } = new();

    internal DialingBook Dialing { get; } = new();

    internal Providers Providers { get; } = new();

    internal Priorities Priorities { get; } = new();

    internal RequestDesk RequestDesk { get; }

    internal List<Application> RunningApplications { get; } = [];

    internal List<PhoneApplication> RunningPhoneApplications { get; } = [];

    internal List<SimulatedCall> Calls { get; } = [];

    /// <summary>Who waits where the application parked the call.</summary>
    internal Dictionary<string, string> ParkedNumbers { get; } = new(StringComparer.Ordinal);

    internal bool IsReinitializing { get; set; }

    /// <summary>The address of an export with the C ABI of tapi32.dll; zero when the simulator does not have it.</summary>
    public nint GetExport(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _instanceExports.Find(name) is var own and not 0 ? own : ExportTable.Find(name);
    }

    /// <summary>Installs another line. Running applications are told with LINE_CREATE.</summary>
    public SimulatedLine AddLine(string name, params string[] addresses)
    {
        ArgumentNullException.ThrowIfNull(addresses);
        lock (Gate)
        {
            var line = new SimulatedLine(this, (uint)_lines.Count, name, addresses);
            _lines.Add(line);
            foreach (var application in RunningApplications)
            {
                application.Post(new SimulatedMessage(0, LineMessageId.Create, 0, line.Id, 0, 0));
            }

            return line;
        }
    }

    /// <summary>Installs another phone. Running applications are told with PHONE_CREATE.</summary>
    public SimulatedPhone AddPhone(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        lock (Gate)
        {
            var phone = new SimulatedPhone(this, (uint)_phones.Count, name);
            _phones.Add(phone);
            PostToPhones(new SimulatedMessage(0, (uint)PhoneMessageId.Create, 0, phone.Id));
            return phone;
        }
    }

    /// <summary>Ends all applications, without a message to them, and frees what they left.</summary>
    public void Dispose()
    {
        lock (Gate)
        {
            if (_isDisposed)
            {
                return;
            }

            _isDisposed = true;
            foreach (var application in RunningApplications.ToArray())
            {
                application.Shutdown();
            }

            foreach (var application in RunningPhoneApplications.ToArray())
            {
                application.Shutdown();
            }
        }

        Scheduler.Dispose();
        Proxies.Dispose();
    }

    internal bool IsDisposed => _isDisposed;

    internal SimulatedLine? FindLine(uint deviceId) =>
        deviceId < (uint)_lines.Count && !_lines[(int)deviceId].IsRemoved ? _lines[(int)deviceId] : null;

    internal SimulatedPhone? FindPhone(uint deviceId) =>
        deviceId < (uint)_phones.Count && !_phones[(int)deviceId].IsRemoved ? _phones[(int)deviceId] : null;

    internal int LineCount => _lines.Count;

    internal int PhoneCount => _phones.Count;

    /// <summary>A reinitialisation ends with the last application.</summary>
    internal void ApplicationGone() => IsReinitializing &= RunningApplications.Count + RunningPhoneApplications.Count > 0;

    internal uint NewHandle(object target)
    {
        var handle = HandleRegistry.Add(target, _nextHandle);
        _nextHandle = null;
        return handle;
    }
}

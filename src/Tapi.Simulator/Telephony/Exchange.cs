using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Messages;

namespace Tapi.Simulator.Telephony;

/// <summary>The lines and calls of a PBX and the applications that use them. Used under the PBX's lock.</summary>
internal sealed class Exchange(PbxCore core)
{
    private static readonly Party Usual = new();

    private readonly List<LineDevice> _lines = [];
    private readonly Dictionary<string, Party> _parties = new(StringComparer.Ordinal);

    /// <summary>Raised when an application has closed a line or lost it.</summary>
    public event Action<OpenLine>? LineClosed;

    public PbxCore Core => core;

    /// <summary>The position is the device id. A removed line keeps its place.</summary>
    public IReadOnlyList<LineDevice> Lines => _lines;

    public List<Application> Applications { get; } = [];

    /// <summary>Calls that are not over, and those that somebody still has a handle to.</summary>
    public List<Call> Calls { get; } = [];

    public Priorities Priorities { get; } = new();

    /// <summary>The same, where the caller is a line of the PBX.</summary>
    public Dictionary<string, Call?> ParkedPeers { get; } = new(StringComparer.Ordinal);

    /// <summary>The caller who waits, by the address at which the call is parked.</summary>
    public Dictionary<string, string> ParkedNumbers { get; } = new(StringComparer.Ordinal);

    public static Exchange Of(PbxCore core) => core.Parts.Get<Exchange>();

    public LineDevice AddLine(string name, IReadOnlyList<string> addresses)
    {
        var line = new LineDevice(this, (uint)_lines.Count, name, addresses);
        _lines.Add(line);
        Post(new Message(0, LineMessageId.Create, 0, line.Id, 0, 0));
        return line;
    }

    public LineDevice? FindLine(uint deviceId) =>
        deviceId < (uint)_lines.Count && !_lines[(int)deviceId].IsRemoved ? _lines[(int)deviceId] : null;

    /// <summary>How the far end of a number behaves: as it was told, or as all others do.</summary>
    public Party PartyOf(string number) => _parties.GetValueOrDefault(number) ?? Usual;

    /// <summary>The line of the PBX that has a number, unless the number was made a party outside.</summary>
    public (LineDevice? Line, uint AddressId) FindAddress(string number)
    {
        foreach (var line in _parties.ContainsKey(number) ? [] : _lines.Where(line => !line.IsRemoved))
        {
            for (var address = 0; address < line.Addresses.Count; address++)
            {
                if (line.Addresses[address] == number)
                {
                    return (line, (uint)address);
                }
            }
        }

        return default;
    }

    /// <summary>The far end of a number, to be told how to behave.</summary>
    public Party Party(string number)
    {
        if (!_parties.TryGetValue(number, out var party))
        {
            _parties.Add(number, party = new Party());
        }

        return party;
    }

    /// <summary>Puts a message into the queue of every application.</summary>
    public void Post(Message message) => Applications.ForEach(application => application.Post(message));

    public void OnLineClosed(OpenLine line) => LineClosed?.Invoke(line);
}

using System.Collections;
using System.Globalization;
using Tapi.Simulator.Core.Messages;
using Tapi.Simulator.Core.Observation;

namespace Tapi.Simulator;

/// <summary>What happened at a simulated PBX, in order. Enumerates a snapshot. When it is full, the oldest entries are dropped.</summary>
public sealed class Journal : IReadOnlyCollection<JournalEntry>, IJournal
{
    private readonly object _lock = new();
    private readonly Queue<JournalEntry> _entries = new();
    private readonly Dictionary<(JournalKind Kind, string Name), int> _counts = [];
    private readonly SimulatorTime _time;
    private readonly int _capacity;
    private long _number;

    internal Journal(SimulatorTime time, int capacity)
    {
        _time = time;
        _capacity = capacity;
    }

    /// <inheritdoc />
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _entries.Count;
            }
        }
    }

    /// <summary>Returns how often a function was called.</summary>
    /// <param name="function">The name of the export, such as <c>lineMakeCallW</c>.</param>
    public int Calls(string function) => CountOf(JournalKind.Call, function);

    /// <summary>Returns how many messages of a kind were posted.</summary>
    /// <param name="message">The C name, such as <c>LINE_REPLY</c>.</param>
    public int Messages(string message) => CountOf(JournalKind.Message, message);

    /// <summary>Returns the entries as text, one a line: what a failing test prints.</summary>
    public string ToText() => string.Concat(this.Select(entry => $"{entry}\n"));

    /// <summary>Returns the entries as a sequence diagram of Mermaid, which issues and wikis draw.</summary>
    public string ToMermaid() => SequenceDiagram.Draw([.. this]);

    /// <summary>Forgets all entries; the numbering goes on.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _entries.Clear();
            _counts.Clear();
        }
    }

    /// <inheritdoc />
    public IEnumerator<JournalEntry> GetEnumerator()
    {
        lock (_lock)
        {
            return _entries.ToList().GetEnumerator();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void IJournal.Call(string application, string function, string arguments) =>
        Add(JournalKind.Call, application, function, arguments);

    void IJournal.Result(string application, string function, int result) => Add(
        JournalKind.Result,
        application,
        function,
        result < 0 ? CNames.Error(result) : result.ToString(CultureInfo.InvariantCulture));

    void IJournal.Message(string application, Message message) =>
        Add(JournalKind.Message, application, CNames.Message(message.MessageId), CNames.Parameters(application, message));

    void IJournal.Misuse(string function, string details) => Add(JournalKind.Misuse, string.Empty, function, details);

    // Counted as they come and go: looking through a million entries would take too long.
    private int CountOf(JournalKind kind, string name)
    {
        lock (_lock)
        {
            return _counts.GetValueOrDefault((kind, name));
        }
    }

    private void Add(JournalKind kind, string application, string name, string details)
    {
        lock (_lock)
        {
            if (_entries.Count >= _capacity)
            {
                var oldest = _entries.Dequeue();
                _counts[(oldest.Kind, oldest.Name)]--;
            }

            _counts[(kind, name)] = _counts.GetValueOrDefault((kind, name)) + 1;
            _entries.Enqueue(new JournalEntry
            {
                Number = ++_number,
                Time = _time.Elapsed,
                Kind = kind,
                Application = application,
                Name = name,
                Details = details,
            });
        }
    }
}

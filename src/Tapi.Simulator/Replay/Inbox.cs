using Tapi.Recording;
using Tapi.Recording.Signatures;

namespace Tapi.Simulator.Replay;

/// <summary>What one application reads, or one callback gets, in order.</summary>
internal sealed class Inbox
{
    private readonly Queue<RecordedEntry> _entries = [];

    public RecordedEntry? Next => _entries.TryPeek(out var next) ? next : null;

    public IEnumerable<RecordedEntry> Unplayed => _entries;

    /// <summary>Whose inbox an entry belongs to; null for one that belongs to none.</summary>
    public static (bool IsPhone, bool IsCallback, ulong Source)? KeyOf(RecordedEntry entry) => entry switch
    {
        RecordedMessage message => (message.IsPhone, message.IsCallback, message.Source),

        // A read that had all the time and failed. Others failed because their time was over, and that depends on the moment.
        RecordedCall { Function.Ending: FunctionEnding.Reads } read when (uint)read.Arguments[2].Value == uint.MaxValue =>
            (read.Function.IsPhone, false, (uint)read.Arguments[0].Value),
        _ => null,
    };

    public void Add(RecordedEntry entry) => _entries.Enqueue(entry);

    public void Take() => _entries.Dequeue();
}

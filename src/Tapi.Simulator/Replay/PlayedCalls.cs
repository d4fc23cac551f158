using System.Globalization;
using Tapi.Recording;

namespace Tapi.Simulator.Replay;

/// <summary>The calls of a record, and which of them the program has made.</summary>
internal sealed class PlayedCalls
{
    private readonly List<RecordedCall> _calls;
    private readonly HashSet<ulong> _played = [];
    private readonly Dictionary<string, LinkedList<RecordedCall>> _byFunction = new(StringComparer.Ordinal);
    private readonly ILookup<ulong, RecordedCall> _byCompletion;
    private int _first;

    public PlayedCalls(IEnumerable<RecordedCall> calls)
    {
        _calls = [.. calls];
        _byCompletion = _calls.Where(call => call.Completion is not null).ToLookup(call => call.Completion!.Number);
        foreach (var call in _calls)
        {
            if (!_byFunction.TryGetValue(call.Function.Name, out var same))
            {
                _byFunction[call.Function.Name] = same = new LinkedList<RecordedCall>();
            }

            same.AddLast(call);
        }
    }

    /// <summary>The position of the first call that was not made yet; the highest number when all were.</summary>
    public ulong Next => _first < _calls.Count ? _calls[_first].Number : ulong.MaxValue;

    public IEnumerable<RecordedCall> Unplayed => _calls.Skip(_first).Where(call => !_played.Contains(call.Number));

    public IEnumerable<RecordedCall> EndedBy(RecordedMessage message) => _byCompletion[message.Number];

    /// <summary>Takes the first call that was not made yet and is the same; otherwise says why there is none.</summary>
    public RecordedCall? Take(string function, ReadOnlySpan<nint> arguments, bool comparesSecrets, out string reason)
    {
        reason = string.Create(CultureInfo.InvariantCulture, $"the record has no more calls of it{Instead()}");
        if (!_byFunction.TryGetValue(function, out var same))
        {
            return null;
        }

        string? first = null;
        for (var node = same.First; node is not null; node = node.Next)
        {
            var call = node.Value;
            if (Comparison.Difference(call, arguments, comparesSecrets) is not { } difference)
            {
                same.Remove(node);
                Played(call.Number);
                return call;
            }

            first ??= string.Create(CultureInfo.InvariantCulture, $"{difference} (entry {call.Number})");
        }

        reason = first ?? reason;
        return null;
    }

    /// <summary>The calls before a position are no longer expected in time; they may still come.</summary>
    public void GiveUpBefore(ulong position)
    {
        foreach (var call in Unplayed.TakeWhile(call => call.Number < position).ToList())
        {
            Played(call.Number);
        }
    }

    private string Instead() => _first < _calls.Count
        ? string.Create(CultureInfo.InvariantCulture, $"; the next one is {_calls[_first].Function.Name} (entry {Next})")
        : string.Empty;

    private void Played(ulong number)
    {
        _played.Add(number);
        while (_first < _calls.Count && _played.Contains(_calls[_first].Number))
        {
            _first++;
        }
    }
}

namespace Tapi.Runtime.Tests.Requests;

/// <summary>What a request table should do, said as simply as possible.</summary>
internal sealed class TableModel
{
    public enum Outcome
    {
        None,
        Value,
        Error,
        Canceled,
        Ended,
    }

    public List<Entry> Entries { get; } = [];

    public int Replies { get; private set; }

    public int UsedReplies { get; private set; }

    public int LateResults { get; private set; }

    public void Apply(TableStep step)
    {
        switch (step)
        {
            case TableStep.Begin(var handle, var instance):
                Entries.Add(new Entry(handle, instance));
                break;
            case TableStep.Return(var request, var sign) when At(request) is { IsInFlight: true } entry:
                Return(entry, sign);
                break;
            case TableStep.Reply(var request, var result):
                Replies++;
                Reply(At(request), result);
                break;
            case TableStep.Cancel(var request) when At(request) is { } entry:
                entry.IsCanceled = true;
                entry.Settle(entry.IsWaiting ? Outcome.Canceled : Outcome.None);
                break;
            case TableStep.End(var handle, var instance):
                End(entry => (entry.Handle == handle && (instance == 0 || entry.Instance == 0))
                    || (instance != 0 && entry.Instance == instance));
                break;
            case TableStep.EndAll:
                End(_ => true);
                break;
            default:
                break;
        }
    }

    public Entry? At(int request) => request < Entries.Count ? Entries[request] : null;

    private void Return(Entry entry, int sign)
    {
        entry.IsInFlight = false;
        entry.Settle(entry.IsCanceled ? Outcome.Canceled : Outcome.None);
        entry.IsWaiting = sign > 0;
        if (sign <= 0)
        {
            Complete(entry, sign);
        }
        else if (entry.Parked is { } result)
        {
            UsedReplies++;
            Complete(entry, result);
        }
    }

    private void Reply(Entry? entry, int result)
    {
        if (entry is { IsWaiting: true })
        {
            UsedReplies++;
            Complete(entry, result);
        }
        else if (entry is { IsInFlight: true })
        {
            entry.Parked ??= result;
        }
    }

    private void Complete(Entry entry, int result)
    {
        entry.IsWaiting = false;
        var isNews = entry.Settle(result < 0 ? Outcome.Error : Outcome.Value);
        LateResults += result >= 0 && !isNews ? 1 : 0;
    }

    private void End(Func<Entry, bool> isMeant)
    {
        foreach (var entry in Entries.Where(entry => (entry.IsInFlight || entry.IsWaiting) && isMeant(entry)))
        {
            entry.IsEnded = true;
            entry.Settle(Outcome.Ended);
        }
    }

    public sealed class Entry(uint handle, uint instance)
    {
        public uint Handle => handle;

        public uint Instance => instance;

        public bool IsInFlight { get; set; } = true;

        public bool IsWaiting { get; set; }

        public bool IsCanceled { get; set; }

        public bool IsEnded { get; set; }

        public int? Parked { get; set; }

        public Outcome Outcome { get; private set; }

        public bool Settle(Outcome outcome)
        {
            var isNews = Outcome == Outcome.None;
            Outcome = isNews ? outcome : Outcome;
            return isNews;
        }
    }
}

namespace Tapi.Simulator.Time;

/// <summary>Runs what the PBX does later, under its lock. Keeps the timers alive and ends them with the PBX.</summary>
internal sealed class Scheduler(SimulatedPbx pbx) : IDisposable
{
    private readonly HashSet<ScheduledAction> _actions = [];

    /// <summary>The caller holds the lock. What has no delay runs at once.</summary>
    public ScheduledAction? After(TimeSpan delay, Action action)
    {
        if (delay <= TimeSpan.Zero)
        {
            action();
            return null;
        }

        var scheduled = new ScheduledAction(action);
        _actions.Add(scheduled);
        scheduled.Timer = pbx.Time.CreateTimer(_ => Run(scheduled), null, delay, Timeout.InfiniteTimeSpan);
        return scheduled;
    }

    public void Dispose()
    {
        lock (pbx.Gate)
        {
            foreach (var action in _actions)
            {
                action.Cancel();
            }

            _actions.Clear();
        }
    }

    private void Run(ScheduledAction scheduled)
    {
        lock (pbx.Gate)
        {
            _actions.Remove(scheduled);
            if (scheduled.IsCancelled)
            {
                return;
            }

            scheduled.Cancel();
            try
            {
                scheduled.Action();
            }
            catch (Exception exception)
            {
                pbx.Faults.Add(exception);
            }
        }
    }
}

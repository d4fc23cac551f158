using Tapi.Simulator.Core.Observation;

namespace Tapi.Simulator.Core.Time;

/// <summary>Runs what the PBX does later, under its lock. Keeps the timers alive and stops them with the PBX.</summary>
internal sealed class Scheduler(object gate, TimeProvider time, IFaults faults) : IDisposable
{
    private readonly HashSet<ScheduledAction> _actions = [];

    /// <summary>The caller holds the lock. An action without a delay runs at once.</summary>
    public ScheduledAction? After(TimeSpan delay, Action action)
    {
        if (delay <= TimeSpan.Zero)
        {
            action();
            return null;
        }

        var scheduled = new ScheduledAction(action);
        _actions.Add(scheduled);
        scheduled.Timer = time.CreateTimer(_ => Run(scheduled), null, delay, Timeout.InfiniteTimeSpan);
        return scheduled;
    }

    public void Dispose()
    {
        lock (gate)
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
        lock (gate)
        {
            _actions.Remove(scheduled);
            if (scheduled.IsCanceled)
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
                faults.Add(exception);
            }
        }
    }
}

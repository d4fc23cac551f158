namespace Tapi.Simulator.Core.Time;

/// <summary>Something that the PBX will do unless it is canceled first.</summary>
internal sealed class ScheduledAction(Action action)
{
    public Action Action => action;

    public ITimer? Timer { get; set; }

    public bool IsCanceled { get; private set; }

    public void Cancel()
    {
        IsCanceled = true;
        Timer?.Dispose();
    }
}

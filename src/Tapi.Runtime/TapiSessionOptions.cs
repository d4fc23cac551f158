namespace Tapi;

/// <summary>How <see cref="TapiSession"/> comes back.</summary>
public sealed class TapiSessionOptions
{
    /// <summary>
    /// The pause after a loss, and after the first failure to open: one second unless it is set. Each further failure to open doubles it.
    /// </summary>
    public TimeSpan FirstPause { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause: 30 seconds unless it is set.</summary>
    public TimeSpan LongestPause { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Is told, before each pause, what was lost or failed.</summary>
    public Action<string>? Restarting { get; set; }

    /// <summary>Waits for the time of a pause. Tests put a clock of their own in its place.</summary>
    public Func<TimeSpan, CancellationToken, Task> Wait { get; set; } = Task.Delay;
}

namespace Tapi.Simulator.Hostile;

/// <summary>What happens to messages on their way. It may change at any time.</summary>
internal sealed class Disorder
{
    /// <summary>How many messages that are there may change places.</summary>
    public int Window { get; set; } = 1;

    public double Losses { get; set; }

    public double Doubles { get; set; }
}

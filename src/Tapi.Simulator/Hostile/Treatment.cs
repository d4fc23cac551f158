namespace Tapi.Simulator.Hostile;

/// <summary>How calls of a function are treated.</summary>
internal sealed class Treatment(string? function)
{
    /// <summary>Null stands for any function that neither starts, ends nor reads.</summary>
    public string? Function => function;

    public int Uses { get; set; } = 1;

    public double Probability { get; set; } = 1;

    public Action<uint>? Before { get; set; }

    public Action<uint>? After { get; set; }

    public Task? Gate { get; set; }

    /// <summary>What the function returns without doing anything.</summary>
    public int? Result { get; set; }

    /// <summary>What the function returns in place of the truth.</summary>
    public int? Lie { get; set; }
}

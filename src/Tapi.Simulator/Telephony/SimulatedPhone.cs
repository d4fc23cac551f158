namespace Tapi.Simulator;

/// <summary>A phone device of a simulated PBX.</summary>
public sealed class SimulatedPhone
{
    internal SimulatedPhone(SimulatedPbx pbx, uint id, string name)
    {
        Pbx = pbx;
        Id = id;
        Name = name;
    }

    /// <summary>The device id.</summary>
    public uint Id { get; }

    /// <summary>The name that PHONECAPS tells.</summary>
    public string Name { get; }

    /// <summary>Whether the phone was taken out of the PBX.</summary>
    public bool IsRemoved { get; private set; }

    internal SimulatedPbx Pbx { get; }
}

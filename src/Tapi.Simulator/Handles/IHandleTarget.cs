namespace Tapi.Simulator.Handles;

/// <summary>What a handle stands for.</summary>
internal interface IHandleTarget
{
    SimulatedPbx Pbx { get; }
}

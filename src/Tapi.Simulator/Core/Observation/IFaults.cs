namespace Tapi.Simulator.Core.Observation;

/// <summary>Collects what went wrong inside the simulator or broke the contract of the API.</summary>
internal interface IFaults
{
    void Add(Exception fault);
}

using System.Collections;
using Tapi.Simulator.Core.Observation;

namespace Tapi.Simulator;

/// <summary>
/// Breaches of the API's contract by the program under test, and exceptions inside the simulator that were kept from crossing the native
/// boundary. Empty after a correct run. Enumerates a snapshot.
/// </summary>
public sealed class FaultList : IReadOnlyCollection<Exception>, IFaults
{
    private readonly object _lock = new();
    private readonly List<Exception> _faults = [];

    internal FaultList()
    {
    }

    /// <inheritdoc />
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _faults.Count;
            }
        }
    }

    /// <inheritdoc />
    public IEnumerator<Exception> GetEnumerator()
    {
        lock (_lock)
        {
            return _faults.ToList().GetEnumerator();
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    void IFaults.Add(Exception fault)
    {
        lock (_lock)
        {
            _faults.Add(fault);
        }
    }
}

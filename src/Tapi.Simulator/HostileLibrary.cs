using System.Collections.Concurrent;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Observation;
using Tapi.Simulator.Hostile;

namespace Tapi.Simulator;

/// <summary>
/// A simulated PBX behind a library that blocks, fails, lies, gives handles out again too soon, loses, doubles and reorders messages, dies
/// and comes back. Chance comes from a seed: one thread that makes the same calls meets the same again.
/// </summary>
/// <remarks>
/// Pass it to <c>LineApp.Initialize</c> in place of the PBX. Without any setting it does what the PBX does. Dispose it after the
/// applications; that releases what is blocked, and leaves the PBX to its owner. All members may be used from any thread.
/// </remarks>
public sealed class HostileLibrary : TapiLibrary
{
    private readonly SimulatedPbx _pbx;
    private readonly Plan _plan;
    private readonly ConcurrentDictionary<string, (nint Pointer, Delegate? Alive)> _exports = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _hidden = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Function, uint Application), Mail> _mail = new();
    private readonly TaskCompletionSource _disposed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Disorder _disorder = new();
    private volatile bool _isDead;

    /// <summary>Puts a hostile library in front of a PBX.</summary>
    /// <param name="pbx">The PBX, which does the work.</param>
    /// <param name="seed">Where chance comes from.</param>
    public HostileLibrary(SimulatedPbx pbx, int seed = 0)
    {
        ArgumentNullException.ThrowIfNull(pbx);
        _pbx = pbx;
        _plan = new Plan(seed);
        Seed = seed;
    }

    /// <summary>Where chance comes from.</summary>
    public int Seed { get; }

    /// <summary>Whether the library is dead: all functions fail, and nobody gets a message.</summary>
    public bool IsDead => _isDead;

    /// <summary>What was done so far, in order: the last 10,000 deeds.</summary>
    public IReadOnlyList<string> Story => _plan.Story;

    /// <summary>Starts a rule for the next call of a function for which no earlier rule waits.</summary>
    /// <param name="function">The name of the export, such as <c>lineMakeCallW</c>.</param>
    /// <exception cref="ArgumentException">The simulator has no such export.</exception>
    public HostileRule On(string function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return _pbx.CountArguments(function) is not null
            ? Add(new Treatment(function))
            : throw new ArgumentException($"The simulator has no export {function}.", nameof(function));
    }

    /// <summary>
    /// Starts a rule for the next call of any function for which no earlier rule waits, except those that initialize, shut down, close,
    /// deallocate and read messages.
    /// </summary>
    public HostileRule OnAny() => Add(new Treatment(function: null));

    /// <summary>Messages that wait at the same time may change places.</summary>
    /// <param name="window">Among how many of them the seed chooses the next one; 1 keeps the order.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="window"/> is zero or negative.</exception>
    public HostileLibrary ReorderMessages(int window)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(window);
        _disorder.Window = window;
        return this;
    }

    /// <summary>The seed decides for each message whether it is lost.</summary>
    /// <param name="probability">How likely that is, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not between 0 and 1.</exception>
    public HostileLibrary LoseMessages(double probability)
    {
        _disorder.Losses = Checked(probability);
        return this;
    }

    /// <summary>The seed decides for each message whether it comes twice.</summary>
    /// <param name="probability">How likely that is, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not between 0 and 1.</exception>
    public HostileLibrary DoubleMessages(double probability)
    {
        _disorder.Doubles = Checked(probability);
        return this;
    }

    /// <summary>The library has no such export, for programs that ask from now on.</summary>
    /// <param name="function">The name of the export.</param>
    public HostileLibrary Hide(string function)
    {
        ArgumentNullException.ThrowIfNull(function);
        _hidden[function] = true;
        return this;
    }

    /// <summary>
    /// The library dies: all functions do nothing and fail with <c>…ERR_OPERATIONFAILED</c>, also those that wait for a message. What
    /// happens at the PBX meanwhile is heard after <see cref="Revive"/>.
    /// </summary>
    public void Die()
    {
        _isDead = true;
        _plan.Tell("the library dies");
        foreach (var (_, application) in _mail.Keys)
        {
            _pbx.WakeReader(application);
        }
    }

    /// <summary>The library works again.</summary>
    public void Revive()
    {
        _isDead = false;
        _plan.Tell("the library comes back");
    }

    /// <inheritdoc/>
    public override nint GetExport(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _hidden.ContainsKey(name) ? 0 : _exports.GetOrAdd(name, Make).Pointer;
    }

    /// <summary>Releases what is blocked.</summary>
    protected override void Dispose(bool disposing) => _disposed.TrySetResult();

    internal static double Checked(double probability) => probability is >= 0 and <= 1
        ? probability
        : throw new ArgumentOutOfRangeException(nameof(probability), probability, "A probability is between 0 and 1.");

    private HostileRule Add(Treatment treatment)
    {
        _plan.Add(treatment);
        return new HostileRule(treatment, _pbx);
    }

    private (nint Pointer, Delegate? Alive) Make(string name)
    {
        var inner = _pbx.GetExport(name);
        if (inner == 0 || _pbx.CountArguments(name) is not { } count)
        {
            return (inner, null);
        }

        var made = NativeFunction.Make(count, arguments => CallSafely(name, inner, arguments));
        return (made.Pointer, made.Alive);
    }

    // An exception that leaves an export ends the process.
    private int CallSafely(string name, nint inner, nint[] arguments)
    {
        try
        {
            return Call(name, inner, arguments);
        }
        catch (Exception failure)
        {
            ((IFaults)_pbx.Faults).Add(failure);
            return Failure(name);
        }
    }

    private int Call(string name, nint inner, nint[] arguments)
    {
        var treatment = _plan.Next(name);
        if (treatment is not null)
        {
            _plan.Tell($"{name} is treated");
        }

        var first = arguments.Length == 0 ? 0 : unchecked((uint)arguments[0]);
        treatment?.Before?.Invoke(first);
        if (treatment?.Gate is { } gate)
        {
            Task.WaitAny(gate, _disposed.Task);
        }

        if (_isDead)
        {
            return Failure(name);
        }

        if (treatment?.Result is { } result)
        {
            return result;
        }

        result = name is "lineGetMessage" or "phoneGetMessage"
            ? _mail.GetOrAdd((name, first), _ => new Mail(_plan, _disorder))
                .Take(name, inner, arguments, () => _isDead ? Failure(name) : null)
            : NativeFunction.Call(inner, arguments);
        treatment?.After?.Invoke(first);
        return treatment?.Lie ?? result;
    }

    private static int Failure(string function) =>
        function.StartsWith("phone", StringComparison.Ordinal) ? (int)PhoneError.OperationFailed : (int)LineError.OperationFailed;
}

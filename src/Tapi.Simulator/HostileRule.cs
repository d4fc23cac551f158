using Tapi.Simulator.Hostile;

namespace Tapi.Simulator;

/// <summary>How a <see cref="HostileLibrary"/> treats the next call of a function, or the next few. Settings may be combined.</summary>
public sealed class HostileRule
{
    private readonly Treatment _treatment;
    private readonly SimulatedPbx _pbx;

    internal HostileRule(Treatment treatment, SimulatedPbx pbx) => (_treatment, _pbx) = (treatment, pbx);

    /// <summary>The rule holds for all calls from now on.</summary>
    public HostileRule Always()
    {
        _treatment.Uses = int.MaxValue;
        return this;
    }

    /// <summary>The rule holds for this many calls.</summary>
    /// <param name="calls">How many calls, one or more.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="calls"/> is zero or negative.</exception>
    public HostileRule Times(int calls)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(calls);
        _treatment.Uses = calls;
        return this;
    }

    /// <summary>The seed decides for each call whether the rule holds.</summary>
    /// <param name="probability">How likely that is, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="probability"/> is not between 0 and 1.</exception>
    public HostileRule Sometimes(double probability)
    {
        _treatment.Probability = HostileLibrary.Checked(probability);
        return this;
    }

    /// <summary>The function does nothing and returns this error.</summary>
    /// <typeparam name="TError">The generated enum of the errors: <c>LineError</c>, <c>PhoneError</c> or <c>TapiError</c>.</typeparam>
    /// <param name="error">The error.</param>
    public HostileRule Fail<TError>(TError error)
        where TError : struct, Enum
        => Return(EnumValue.ToInt32(error));

    /// <summary>
    /// The function does nothing and returns this value: an error, a success that is none, or the identifier of a request to which no
    /// reply will come.
    /// </summary>
    /// <param name="result">The value.</param>
    public HostileRule Return(int result)
    {
        _treatment.Result = result;
        return this;
    }

    /// <summary>The function does its work, and returns this value in place of its result.</summary>
    /// <param name="result">The value.</param>
    public HostileRule Lie(int result)
    {
        _treatment.Lie = result;
        return this;
    }

    /// <summary>The function blocks before it does anything, until the task has ended or the library is disposed.</summary>
    /// <param name="gate">The task. It should not depend on the thread that is blocked.</param>
    public HostileRule BlockUntil(Task gate)
    {
        ArgumentNullException.ThrowIfNull(gate);
        _treatment.Gate = gate;
        return this;
    }

    /// <summary>Something happens on the calling thread, before the function does its work.</summary>
    /// <param name="action">What happens. It gets the first argument of the function: a handle, mostly.</param>
    public HostileRule Before(Action<uint> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        _treatment.Before = action;
        return this;
    }

    /// <summary>Something happens on the calling thread, after the function has done its work and before it returns.</summary>
    /// <param name="action">What happens. It gets the first argument of the function: a handle, mostly.</param>
    public HostileRule BeforeReturn(Action<uint> action)
    {
        ArgumentNullException.ThrowIfNull(action);
        _treatment.After = action;
        return this;
    }

    /// <summary>
    /// For functions that release a handle, such as <c>lineDeallocateCall</c>: the PBX gives it out again before the function returns.
    /// </summary>
    /// <param name="next">Makes the PBX give out a handle, such as <c>() => line.Ring(from: "5550100")</c>.</param>
    public HostileRule ReuseHandle(Action next)
    {
        ArgumentNullException.ThrowIfNull(next);
        return BeforeReturn(handle =>
        {
            _pbx.GiveNextHandle(handle);
            next();
        });
    }
}

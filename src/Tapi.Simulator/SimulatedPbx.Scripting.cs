using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Messages;
using Tapi.Simulator.Exports;
using Tapi.Simulator.Hostile;

namespace Tapi.Simulator;

/// <content>What tests and demonstrations make happen.</content>
public sealed partial class SimulatedPbx
{
    /// <summary>Starts a rule for the next call of a function that no earlier rule is waiting for.</summary>
    /// <param name="function">The name of the export, such as <c>lineMakeCallW</c>.</param>
    /// <exception cref="ArgumentException">The simulator has no such export.</exception>
    public RequestRule On(string function)
    {
        ArgumentNullException.ThrowIfNull(function);
        if (GetExport(function) == 0)
        {
            var nearest = NearestName.Find(function, ExportTable.Names.Concat(_instanceExports.Names));
            throw new ArgumentException($"The simulator has no export {function}. The nearest name is {nearest}.", nameof(function));
        }

        lock (_core.Gate)
        {
            return new RequestRule(_core.Script.Add(function));
        }
    }

    /// <summary>Returns how many arguments an export has, or null where there is no such export.</summary>
    internal int? CountArguments(string export) => _instanceExports.CountArguments(export) ?? Arguments.CountOf(export);

    /// <summary>Makes the reader of an application look up from its wait.</summary>
    internal void WakeReader(uint application)
    {
        lock (_core.Gate)
        {
            _exchange.Applications.Find(candidate => candidate.Handle == application)?.Queue.Wake();
            _phoneRegistry.Applications.Find(candidate => candidate.Handle == application)?.Queue.Wake();
        }
    }

    /// <summary>Forgets all rules.</summary>
    public void ClearRules()
    {
        lock (_core.Gate)
        {
            _core.Script.Clear();
        }
    }

    /// <summary>The far end that a number reaches.</summary>
    /// <param name="number">The number as the program dials it, compared character by character.</param>
    public RemoteParty Party(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        lock (_core.Gate)
        {
            return new RemoteParty(number, _exchange.Party(number));
        }
    }

    /// <summary>The next <c>lineInitializeExW</c> fails with this error.</summary>
    /// <typeparam name="TError">The generated enum of the errors: <c>LineError</c>.</typeparam>
    /// <param name="error">The error.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value of <paramref name="error"/> is not negative.</exception>
    public void FailInitialization<TError>(TError error)
        where TError : struct, Enum
        => On("lineInitializeExW").FailAtOnce(error);

    /// <summary>The next <c>lineInitializeExW</c> fails with this value.</summary>
    /// <param name="error">A negative value, such as one that a vendor has defined.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="error"/> is not negative.</exception>
    public void FailInitialization(int error) => On("lineInitializeExW").FailAtOnce(error);

    /// <summary>The next handle that the PBX gives out has this value. Ignored if the value is in use.</summary>
    /// <param name="value">The value, such as that of a handle that is no longer valid.</param>
    public void GiveNextHandle(uint value)
    {
        lock (_core.Gate)
        {
            _core.GiveNextHandle(value);
        }
    }

    /// <summary>Puts any message into the queue of every application, but a LINE_ message only of those that use lines.</summary>
    /// <param name="message">The message, with the callback instance and the handle as they are.</param>
    public void Post(SimulatedMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        lock (_core.Gate)
        {
            _exchange.Post(message.ToMessage());
            if (!Enum.IsDefined((LineMessageId)message.MessageId))
            {
                _phoneRegistry.Post(message.ToMessage());
            }
        }
    }

    /// <summary>Puts any message into the queue of one application.</summary>
    /// <param name="application">The HLINEAPP or HPHONEAPP.</param>
    /// <param name="message">The message, with the callback instance and the handle as they are.</param>
    /// <exception cref="ArgumentException">No application has this handle.</exception>
    public void Post(uint application, SimulatedMessage message)
    {
        ArgumentNullException.ThrowIfNull(message);
        lock (_core.Gate)
        {
            if (_phoneRegistry.Applications.Find(candidate => candidate.Handle == application) is { } phones)
            {
                phones.Post(message.ToMessage());
                return;
            }

            var target = _exchange.Applications.Find(candidate => candidate.Handle == application)
                ?? throw new ArgumentException("No application has this handle.", nameof(application));
            target.Post(message.ToMessage());
        }
    }

    /// <summary>Puts a message many times into the queue of every application that it concerns: a flood.</summary>
    /// <param name="message">The message.</param>
    /// <param name="count">How many times.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is zero or negative.</exception>
    public void Flood(SimulatedMessage message, int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        for (var sent = 0; sent < count; sent++)
        {
            Post(message);
        }
    }

    /// <summary>Lets callers call: a busy hour, with the same calls whenever the seed is the same.</summary>
    /// <param name="options">How many there are, and how they behave; null for the defaults.</param>
    /// <returns>What has become of them. Disposing it lets no more come.</returns>
    public SimulatedTraffic Traffic(TrafficOptions? options = null)
    {
        options ??= new TrafficOptions();
        lock (_core.Gate)
        {
            return new SimulatedTraffic(_core, options, [.. (options.Lines ?? _lines).Select(line => line.Device)]);
        }
    }

    /// <summary>
    /// Restarts the telephony service: all applications and their handles are dead, without a message, and reading messages fails. Calls
    /// go on. An application that initializes again finds them with <c>lineGetNewCalls</c>.
    /// </summary>
    /// <param name="downtime">How long initializing fails with LINEERR_OPERATIONFAILED; zero for not at all.</param>
    public void Restart(TimeSpan downtime = default)
    {
        lock (_core.Gate)
        {
            _core.IsDown = true;
            _exchange.Applications.ToList().ForEach(application => application.Die());
            _phoneRegistry.Applications.ToList().ForEach(application => application.Shutdown());
            _core.Scheduler.After(downtime, () => _core.IsDown = false);
        }
    }

    /// <summary>
    /// Asks all applications to reinitialize. Until the last of them has shut down, opening a line and initializing fail with
    /// LINEERR_REINIT.
    /// </summary>
    public void Reinitialize()
    {
        lock (_core.Gate)
        {
            _core.BeginReinitialization();
            _exchange.Post(new Message(0, LineMessageId.LineDevState, 0, (nuint)LineDevState.Reinitialize, 0, 0));
            _phoneRegistry.Post(new Message(0, (uint)PhoneMessageId.State, 0, (nuint)PhoneState.Reinitialize));
        }
    }
}

using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Messages;
using Tapi.Simulator.Telephony;

namespace Tapi.Simulator;

/// <content>What tests and demonstrations make happen.</content>
public sealed partial class SimulatedPbx
{
    /// <summary>Starts a rule for the next call of a function that no earlier rule is waiting for.</summary>
    public RequestRule On(string function)
    {
        ArgumentNullException.ThrowIfNull(function);
        lock (_core.Gate)
        {
            return new RequestRule(_core.Script.Add(function));
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
    public RemoteParty Party(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        lock (_core.Gate)
        {
            return new RemoteParty(number, _exchange.Party(number));
        }
    }

    /// <summary>The next <c>lineInitializeExW</c> fails with this value.</summary>
    public void FailInitialization(int error) => On("lineInitializeExW").FailAtOnce(error);

    /// <summary>The next handle that the PBX gives out has this value, such as that of a handle which has died. Ignored if it is in use.</summary>
    public void GiveNextHandle(uint value)
    {
        lock (_core.Gate)
        {
            _core.GiveNextHandle(value);
        }
    }

    /// <summary>Puts a message, whatever it is, into the queue of every application; a LINE_ message only of those that use lines.</summary>
    public void Post(SimulatedMessage message)
    {
        lock (_core.Gate)
        {
            _exchange.Post(message.ToMessage());
            if (!Enum.IsDefined((LineMessageId)message.MessageId))
            {
                _phoneRegistry.Post(message.ToMessage());
            }
        }
    }

    /// <summary>Puts a message, whatever it is, into the queue of one application.</summary>
    public void Post(uint application, SimulatedMessage message)
    {
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

    /// <summary>
    /// Asks all applications to reinitialize. Until the last of them has shut down, opening a line and initializing fail with LINEERR_REINIT.
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

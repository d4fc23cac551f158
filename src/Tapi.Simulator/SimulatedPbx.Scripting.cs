namespace Tapi.Simulator;

/// <content>What tests and demonstrations make happen.</content>
public sealed partial class SimulatedPbx
{
    /// <summary>Starts a rule for the next call of a function that no earlier rule is waiting for.</summary>
    public RequestRule On(string function)
    {
        ArgumentNullException.ThrowIfNull(function);
        lock (Gate)
        {
            return Script.Add(function);
        }
    }

    /// <summary>Forgets all rules.</summary>
    public void ClearRules()
    {
        lock (Gate)
        {
            Script.Clear();
        }
    }

    /// <summary>The far end that a number reaches.</summary>
    public RemoteParty Party(string number)
    {
        ArgumentNullException.ThrowIfNull(number);
        lock (Gate)
        {
            if (!_parties.TryGetValue(number, out var party))
            {
                _parties.Add(number, party = new RemoteParty(number));
            }

            return party;
        }
    }

    /// <summary>The next <c>lineInitializeExW</c> fails with this value.</summary>
    public void FailInitialization(int error) => On("lineInitializeExW").FailAtOnce(error);

    /// <summary>The next handle that the PBX gives out has this value, such as that of a handle which has died. Ignored if it is in use.</summary>
    public void GiveNextHandle(uint value)
    {
        lock (Gate)
        {
            _nextHandle = value;
        }
    }

    /// <summary>Puts a message, whatever it is, into the queue of every application; a LINE_ message only of those that use lines.</summary>
    public void Post(SimulatedMessage message)
    {
        lock (Gate)
        {
            RunningApplications.ForEach(application => application.Post(message));
            if (!Enum.IsDefined((LineMessageId)message.MessageId))
            {
                PostToPhones(message);
            }
        }
    }

    /// <summary>Puts a message, whatever it is, into the queue of one application.</summary>
    public void Post(uint application, SimulatedMessage message)
    {
        lock (Gate)
        {
            if (RunningPhoneApplications.Find(candidate => candidate.ApplicationHandle == application) is { } phones)
            {
                phones.Post(message);
                return;
            }

            var target = RunningApplications.Find(candidate => candidate.Handle == application)
                ?? throw new ArgumentException("No application has this handle.", nameof(application));
            target.Post(message);
        }
    }

    /// <summary>
    /// Asks all applications to reinitialise. Until the last of them has shut down, opening a line and initialising fail with LINEERR_REINIT.
    /// </summary>
    public void Reinitialize()
    {
        lock (Gate)
        {
            IsReinitializing = RunningApplications.Count + RunningPhoneApplications.Count > 0;
            Post(new SimulatedMessage(0, LineMessageId.LineDevState, 0, (nuint)LineDevState.Reinitialize, 0, 0));
            PostToPhones(new SimulatedMessage(0, (uint)PhoneMessageId.State, 0, (nuint)PhoneState.Reinitialize));
        }
    }

    internal void PostToPhones(SimulatedMessage message) => RunningPhoneApplications.ForEach(application => application.Post(message));
}

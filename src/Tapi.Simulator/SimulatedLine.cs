using Tapi.Simulator.Abi;
using Tapi.Simulator.Telephony;
using Tapi.Simulator.Telephony.Operations;

namespace Tapi.Simulator;

/// <summary>A line device of a simulated PBX.</summary>
public sealed class SimulatedLine
{
    private readonly LineDevice _device;

    internal SimulatedLine(LineDevice device) => _device = device;

    internal LineDevice Device => _device;

    // A call that was forwarded is on another line.
    private SimulatedCall Wrap(Call call) => new(call.Line == _device ? this : new SimulatedLine(call.Line), call);

    /// <summary>The device id.</summary>
    public uint Id => _device.Id;

    /// <summary>The name in LINEDEVCAPS.</summary>
    public string Name => _device.Name;

    /// <summary>The telephone numbers; the position is the address id.</summary>
    public IReadOnlyList<string> Addresses => _device.Addresses;

    /// <summary>How many calls the line carries at once, zero or more; more fail with LINEERR_CALLUNAVAIL. The default is eight.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int MaxCalls
    {
        get => _device.MaxCalls;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _device.MaxCalls = value;
        }
    }

    /// <summary>How many terminals, here headsets, <c>lineSetTerminal</c> can route to, zero or more. The default is zero.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Terminals
    {
        get => _device.Terminals;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _device.Terminals = value;
        }
    }

    /// <summary>Whether the line has been taken out of the PBX.</summary>
    public bool IsRemoved => _device.IsRemoved;

    /// <summary>The status that applications see.</summary>
    public SimulatedLineStatus Status
    {
        get
        {
            lock (_device.Core.Gate)
            {
                return (SimulatedLineStatus)_device.Status;
            }
        }
    }

    /// <summary>The ids of the call completions that applications wait for.</summary>
    public IReadOnlyList<uint> Completions
    {
        get
        {
            lock (_device.Core.Gate)
            {
                return [.. _device.WaitingCompletions.Keys];
            }
        }
    }

    /// <summary>
    /// The calls that the line carries now, incoming and outgoing ones, as their other ends see them; the oldest is first.
    /// </summary>
    public IReadOnlyList<SimulatedCall> Calls
    {
        get
        {
            lock (_device.Core.Gate)
            {
                return [
                    .. _device.Exchange.Calls.Where(call => call.Line == _device).Select(call => new SimulatedCall(this, call)),
                ];
            }
        }
    }

    /// <summary>A call comes in. The first application that wants such calls owns it; monitoring applications see it.</summary>
    /// <param name="from">The caller's number; empty when it is not known.</param>
    /// <param name="addressId">The address that is called: its position in <see cref="Addresses"/>.</param>
    /// <returns>The call, as the caller has it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The line has no such address.</exception>
    public SimulatedCall Ring(string from, int addressId = 0)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)addressId, (uint)Addresses.Count);
        lock (_device.Core.Gate)
        {
            return Wrap(Arrivals.Arrive(_device, (uint)addressId, from));
        }
    }

    /// <summary>A call comes in. The first application that wants such calls owns it; monitoring applications see it.</summary>
    /// <param name="caller">Who calls, and which address.</param>
    /// <returns>The call, as the caller has it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The line has no such address.</exception>
    public SimulatedCall Ring(SimulatedCaller caller)
    {
        ArgumentNullException.ThrowIfNull(caller);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)caller.AddressId, (uint)Addresses.Count, nameof(caller));
        lock (_device.Core.Gate)
        {
            return Wrap(Arrivals.Arrive(_device, (uint)caller.AddressId, caller.Number, caller.Describe));
        }
    }

    /// <summary>The party of a call completion is free: a call comes in with the reason LINECALLREASON_CALLCOMPLETION.</summary>
    /// <param name="completionId">One of <see cref="Completions"/>.</param>
    /// <exception cref="ArgumentException">No such completion is waiting.</exception>
    public SimulatedCall FulfillCompletion(uint completionId)
    {
        lock (_device.Core.Gate)
        {
            return _device.FulfillCompletion(completionId) is { } call
                ? new SimulatedCall(this, call)
                : throw new ArgumentException("No such completion is waiting.", nameof(completionId));
        }
    }

    /// <summary>Returns how an address is forwarded.</summary>
    /// <param name="addressId">The position in <see cref="Addresses"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The line has no such address.</exception>
    public IReadOnlyList<Forwarding> GetForwarding(int addressId = 0)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)addressId, (uint)Addresses.Count);
        lock (_device.Core.Gate)
        {
            return
            [
                .. _device.AddressSettings[addressId].Forwarding.Select(entry => new Forwarding
                {
                    Mode = (SimulatedForwardMode)entry.Mode,
                    Caller = entry.Caller,
                    CountryCode = entry.CountryCode,
                    Destination = entry.Destination,
                }),
            ];
        }
    }

    /// <summary>Sends a message to every application that has the line open, with its own line handle and callback instance.</summary>
    /// <typeparam name="TMessage">The generated enum of the messages: <c>LineMessageId</c>.</typeparam>
    /// <param name="message">Which message.</param>
    /// <param name="param1">The first parameter.</param>
    /// <param name="param2">The second parameter.</param>
    /// <param name="param3">The third parameter.</param>
    public void Post<TMessage>(TMessage message, nuint param1, nuint param2, nuint param3)
        where TMessage : struct, Enum
        => Post(EnumValue.ToUInt32(message), param1, param2, param3);

    /// <summary>Sends a message to every application that has the line open, with its own line handle and callback instance.</summary>
    /// <param name="messageId">The number of the message, also one that TAPI does not define.</param>
    /// <param name="param1">The first parameter.</param>
    /// <param name="param2">The second parameter.</param>
    /// <param name="param3">The third parameter.</param>
    public void Post(uint messageId, nuint param1, nuint param2, nuint param3)
    {
        lock (_device.Core.Gate)
        {
            _device.Post((LineMessageId)messageId, param1, param2, param3);
        }
    }

    /// <summary>Sends LINE_DEVSPECIFIC to every application that has the line open.</summary>
    /// <param name="param1">The first parameter.</param>
    /// <param name="param2">The second parameter.</param>
    /// <param name="param3">The third parameter.</param>
    public void SendDeviceSpecific(nuint param1, nuint param2 = 0, nuint param3 = 0) =>
        Post((uint)LineMessageId.DevSpecific, param1, param2, param3);

    /// <summary>Takes the line away from all applications: LINE_CLOSE, and the handles of the line and its calls are dead.</summary>
    public void ForceClose()
    {
        lock (_device.Core.Gate)
        {
            _device.ForceClose();
        }
    }

    /// <summary>Takes the line out of the PBX: LINE_CLOSE to those who have it open, LINE_REMOVE to all applications.</summary>
    public void Remove()
    {
        lock (_device.Core.Gate)
        {
            _device.Remove();
        }
    }
}

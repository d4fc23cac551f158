using Tapi.Simulator.Abi;
using Tapi.Simulator.Telephony;

namespace Tapi.Simulator;

/// <summary>A line device of a simulated PBX.</summary>
public sealed class SimulatedLine
{
    private readonly LineDevice _device;

    internal SimulatedLine(LineDevice device) => _device = device;

    /// <summary>The device id.</summary>
    public uint Id => _device.Id;

    /// <summary>The name in LINEDEVCAPS.</summary>
    public string Name => _device.Name;

    /// <summary>The telephone numbers; the position is the address id.</summary>
    public IReadOnlyList<string> Addresses => _device.Addresses;

    /// <summary>How many calls the line carries at once; more fail with LINEERR_CALLUNAVAIL.</summary>
    public int MaxCalls
    {
        get => _device.MaxCalls;
        set => _device.MaxCalls = value;
    }

    /// <summary>How many terminals, here headsets, <c>lineSetTerminal</c> can route to.</summary>
    public int Terminals
    {
        get => _device.Terminals;
        set => _device.Terminals = value;
    }

    /// <summary>Whether the line was taken out of the PBX.</summary>
    public bool IsRemoved => _device.IsRemoved;

    /// <summary>The LINEDEVSTATUSFLAGS_ bits.</summary>
    public uint StatusFlags
    {
        get
        {
            lock (_device.Core.Gate)
            {
                return (uint)_device.Status;
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

    /// <summary>A call comes in. The first application that wants such calls owns it; monitoring applications see it.</summary>
    public SimulatedCall Ring(string from, int addressId = 0)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)addressId, (uint)Addresses.Count);
        lock (_device.Core.Gate)
        {
            return new SimulatedCall(this, _device.Ring(from, (uint)addressId));
        }
    }

    /// <summary>The party of a call completion is free: a call comes in with the reason LINECALLREASON_CALLCOMPLETION.</summary>
    public SimulatedCall FulfilCompletion(uint completionId)
    {
        lock (_device.Core.Gate)
        {
            return _device.FulfillCompletion(completionId) is { } call
                ? new SimulatedCall(this, call)
                : throw new ArgumentException("No such completion is waiting.", nameof(completionId));
        }
    }

    /// <summary>How an address is forwarded. The PBX keeps this without acting on it.</summary>
    public IReadOnlyList<Forwarding> ForwardingOf(int addressId = 0)
    {
        lock (_device.Core.Gate)
        {
            return
            [
                .. _device.AddressSettings[addressId].Forwarding.Select(entry =>
                    new Forwarding((uint)entry.Mode, entry.Caller, entry.CountryCode, entry.Destination)),
            ];
        }
    }

    /// <summary>Sends a message to every application that has the line open, with its own line handle and callback instance.</summary>
    public void Post(uint messageId, nuint param1 = 0, nuint param2 = 0, nuint param3 = 0)
    {
        lock (_device.Core.Gate)
        {
            _device.Post((LineMessageId)messageId, param1, param2, param3);
        }
    }

    /// <summary>Sends LINE_DEVSPECIFIC to every application that has the line open.</summary>
    public void TellDeviceSpecific(nuint param1, nuint param2 = 0, nuint param3 = 0) =>
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

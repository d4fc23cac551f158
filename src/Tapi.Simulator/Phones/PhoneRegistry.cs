using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Messages;

namespace Tapi.Simulator.Phones;

/// <summary>The phones of a PBX and the applications that use them. Used under the PBX's lock.</summary>
internal sealed class PhoneRegistry(PbxCore core)
{
    private readonly List<PhoneDevice> _phones = [];

    public PbxCore Core => core;

    /// <summary>The position is the device id. A removed phone keeps its place.</summary>
    public IReadOnlyList<PhoneDevice> Phones => _phones;

    public List<PhoneApplication> Applications { get; } = [];

    public static PhoneRegistry Of(PbxCore core) => core.Parts.Get<PhoneRegistry>();

    public PhoneDevice Add(string name)
    {
        var phone = new PhoneDevice(this, (uint)_phones.Count, name);
        _phones.Add(phone);
        Post(new Message(0, (uint)PhoneMessageId.Create, 0, phone.Id));
        return phone;
    }

    public PhoneDevice? Find(uint deviceId) =>
        deviceId < (uint)_phones.Count && !_phones[(int)deviceId].IsRemoved ? _phones[(int)deviceId] : null;

    /// <summary>Puts a message into the queue of every application.</summary>
    public void Post(Message message) => Applications.ForEach(application => application.Post(message));
}

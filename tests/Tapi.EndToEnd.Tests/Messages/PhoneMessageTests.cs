using Tapi.EndToEnd.Tests.Harness;
using Tapi.Simulator;

namespace Tapi.EndToEnd.Tests.Messages;

public sealed class PhoneMessageTests : IAsyncLifetime
{
    private readonly SimulatedPbx _pbx = new();
    private readonly PhoneApp _app;
    private readonly Phone _phone;

    public PhoneMessageTests()
    {
        _pbx.AddPhone("Desk phone");
        _app = PhoneApp.Initialize("Phones", _pbx);
        _phone = _app.GetDevice(0).Open(PhonePrivilege.Owner);
    }

    public ValueTask InitializeAsync() => default;

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _pbx.Dispose();
    }

    [Fact]
    public async Task A_request_to_initialize_again_ends_all_requests()
    {
        _pbx.On("phoneSetLamp").NeverReply();
        var lamp = _phone.SetLampAsync(0, PhoneLampMode.Flash);

        Post(PhoneMessageId.State, (nuint)PhoneState.Reinitialize);

        Assert.Equal("phoneSetLamp", (await lamp.Fails<RequestEndedException>()).Function);
    }

    [Fact]
    public async Task One_that_stands_for_a_newer_message_ends_none()
    {
        _pbx.On("phoneSetLamp").ReplyAfter(TimeSpan.FromSeconds(1));
        var lamp = _phone.SetLampAsync(0, PhoneLampMode.Flash);
        var arrived = _app.PhoneState.WaitAsync(_ => true);

        Post(PhoneMessageId.State, (nuint)PhoneState.Reinitialize, (nuint)PhoneMessageId.Create);

        Assert.Equal(PhoneState.Reinitialize, (await arrived.Soon()).Changed);
        Assert.False(lamp.IsCompleted);
        _pbx.Time.Advance(TimeSpan.FromSeconds(1));
        await lamp.Soon();
    }

    [Fact]
    public async Task Values_of_an_extension_are_as_wide_as_a_pointer()
    {
        var arrived = _app.PhoneDevSpecific.WaitAsync(_ => true);

        Post(PhoneMessageId.DevSpecific, nuint.MaxValue, nuint.MaxValue - 1, nuint.MaxValue / 2);

        var message = await arrived.Soon();
        Assert.Equal((nuint.MaxValue, nuint.MaxValue - 1, nuint.MaxValue / 2), (message.Detail1, message.Detail2, message.Detail3));
    }

    private void Post(PhoneMessageId id, nuint param1, nuint param2 = default, nuint param3 = default) => _pbx.Post(
        _app.Handle.Value,
        new SimulatedMessage
        {
            Device = _phone.Handle.Value,
            MessageId = (uint)id,
            CallbackInstance = _phone.Instance,
            Param1 = param1,
            Param2 = param2,
            Param3 = param3,
        });
}

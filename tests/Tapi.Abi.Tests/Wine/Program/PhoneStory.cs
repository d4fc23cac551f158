using Tapi;

namespace Consumer;

/// <summary>
/// Messages with data: replies with errors of both signs and a state through the object layer, one of each kind through the raw layer.
/// </summary>
internal static class PhoneStory
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public static void Check()
    {
        var told = TellAsync();
        Harness.Check("the phone's story ends in time", true, told.Wait(Patience));
        CheckRawMessage();
    }

    private static async Task TellAsync()
    {
        using var library = Load();
        await using (var app = PhoneApp.Initialize("Wine", library))
        {
            Harness.Check("phones", 1u, app.DeviceCount);
            await using var phone = app.GetDevice(0).Open(PhonePrivilege.Owner);
            Harness.Check("handle of the phone", 0x500u, phone.Handle.Value);
            Harness.Check(
                "an error without its sign",
                PhoneError.OperationFailed,
                await ErrorOf(phone.SetHookSwitchAsync(PhoneHookSwitchDev.Speaker, PhoneHookSwitchMode.Speaker)));
            var state = phone.PhoneState.WaitAsync(message => message.Changed == PhoneState.HandsetHookSwitch);
            Harness.Check("an error with its sign", PhoneError.InvalidRingMode, await ErrorOf(phone.SetRingAsync(3, 0xFFFF)));
            Harness.Check("the handset", PhoneHookSwitchMode.MicSpeaker, (await state).HookSwitchMode);
        }

        Harness.Check("calls that the phone's library saw", 0x7Fu, Seen(library));
    }

    private static async Task<PhoneError> ErrorOf(Task request)
    {
        try
        {
            await request;
            return default;
        }
        catch (PhoneException failure)
        {
            return failure.Error;
        }
    }

    private static unsafe void CheckRawMessage()
    {
        using var library = Load();
        LINEMESSAGE message = default;
        Harness.Check("lineGetMessage", 0, new Tapi32(library).lineGetMessage(default, &message, 0));
        Harness.Check(
            "LINEMESSAGE",
            (0x11223344u, 0x55667788u, nuint.MaxValue - 1, nuint.MaxValue - 2, nuint.MaxValue - 3, nuint.MaxValue - 4),
            (message.hDevice, message.dwMessageID, message.dwCallbackInstance, message.dwParam1, message.dwParam2, message.dwParam3));
    }

    private static TapiLibrary Load() => TapiLibrary.Load(Path.Combine(AppContext.BaseDirectory, "phone.dll"));

    private static unsafe uint Seen(TapiLibrary library) => ((delegate* unmanaged[Stdcall]<uint>)library.GetExport("seen"))();
}

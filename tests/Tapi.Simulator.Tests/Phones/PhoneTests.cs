using Tapi.Simulator.Tests.Native;

namespace Tapi.Simulator.Tests.Phones;

public unsafe class PhoneTests : PhoneFixture
{
    [Fact]
    public void Buttons_are_reported_to_who_wants_them()
    {
        Watch(0, C.PHONEBUTTONMODE_KEYPAD, C.PHONEBUTTONSTATE_DOWN | C.PHONEBUTTONSTATE_UP);
        Assert.Equal(0, Tapi.PhoneSetStatusMessages(Phone, 0, C.PHONEBUTTONMODE_FEATURE, C.PHONEBUTTONSTATE_DOWN));
        Assert.Equal(0, Tapi.PhoneGetStatusMessages(Phone, First, Second, Third));
        Assert.Equal((0u, C.PHONEBUTTONMODE_FEATURE, C.PHONEBUTTONSTATE_DOWN), (*First, *Second, *Third));
        Device.Press(10);
        Assert.Equal(new Message(Watched, C.PHONE_BUTTON, 6, 10, C.PHONEBUTTONMODE_KEYPAD, C.PHONEBUTTONSTATE_DOWN), Watcher.Next());
        Assert.Equal(new Message(Watched, C.PHONE_BUTTON, 6, 10, C.PHONEBUTTONMODE_KEYPAD, C.PHONEBUTTONSTATE_UP), Watcher.Next());
        Owner.AssertNothing();
        Device.Press(12);
        Assert.Equal(new Message(Phone, C.PHONE_BUTTON, 5, 12, C.PHONEBUTTONMODE_FEATURE, C.PHONEBUTTONSTATE_DOWN), Owner.Next());
        Owner.AssertNothing();
        Watcher.AssertNothing();
        Assert.Throws<ArgumentOutOfRangeException>(() => Device.Press(20));
        Assert.Equal(C.PHONEERR_INVALPHONESTATE, Tapi.PhoneSetStatusMessages(Phone, 0x80000000, 0, 0));
        Assert.Equal(C.PHONEERR_INVALBUTTONMODE, Tapi.PhoneSetStatusMessages(Phone, 0, 0x80000000, 0));
        Assert.Equal(C.PHONEERR_INVALBUTTONSTATE, Tapi.PhoneSetStatusMessages(Phone, 0, 0, 0x80000000));
        Assert.Equal(C.PHONEERR_INVALPOINTER, Tapi.PhoneGetStatusMessages(Phone, First, null, Third));
    }

    [Fact]
    public void Hookswitches_move_by_program_and_by_hand()
    {
        Watch(C.PHONESTATE_HANDSETHOOKSWITCH | C.PHONESTATE_SPEAKERHOOKSWITCH);
        Owner.AssertReply(Tapi.PhoneSetHookSwitch(Phone, C.PHONEHOOKSWITCHDEV_SPEAKER, C.PHONEHOOKSWITCHMODE_SPEAKER));
        AssertState(C.PHONESTATE_SPEAKERHOOKSWITCH, C.PHONEHOOKSWITCHMODE_SPEAKER);
        Device.LiftHandset();
        AssertState(C.PHONESTATE_HANDSETHOOKSWITCH, C.PHONEHOOKSWITCHMODE_MICSPEAKER);
        Assert.Equal(0, Tapi.PhoneGetHookSwitch(Phone, First));
        Assert.Equal(C.PHONEHOOKSWITCHDEV_SPEAKER | C.PHONEHOOKSWITCHDEV_HANDSET, *First);
        Device.HangUpHandset();
        Tapi.PhoneGetHookSwitch(Phone, First);
        Assert.Equal(C.PHONEHOOKSWITCHDEV_SPEAKER, *First);
        Assert.Equal(C.PHONEERR_INVALHOOKSWITCHDEV, Tapi.PhoneSetHookSwitch(Phone, 8, 1));
        Assert.Equal(C.PHONEERR_INVALHOOKSWITCHMODE, Tapi.PhoneSetHookSwitch(Phone, 1, 3));
        Assert.Equal(C.PHONEERR_NOTOWNER, Watcher.Tapi.PhoneSetHookSwitch(Watched, 1, 1));
        Assert.Equal(C.PHONEERR_INVALPOINTER, Tapi.PhoneGetHookSwitch(Phone, null));
    }

    [Fact]
    public void Volume_gain_and_ringer_are_set()
    {
        Watch(C.PHONESTATE_HEADSETVOLUME | C.PHONESTATE_HANDSETGAIN | C.PHONESTATE_RINGMODE | C.PHONESTATE_RINGVOLUME);
        Owner.AssertReply(Tapi.PhoneSetVolume(Phone, C.PHONEHOOKSWITCHDEV_HEADSET, 100));
        AssertState(C.PHONESTATE_HEADSETVOLUME);
        Owner.AssertReply(Tapi.PhoneSetGain(Phone, C.PHONEHOOKSWITCHDEV_HANDSET, 0x10000));
        AssertState(C.PHONESTATE_HANDSETGAIN);
        Owner.AssertReply(Tapi.PhoneSetRing(Phone, 3, 7));
        AssertState(C.PHONESTATE_RINGMODE, 3);
        AssertState(C.PHONESTATE_RINGVOLUME);
        Assert.Equal(0, Tapi.PhoneGetVolume(Phone, C.PHONEHOOKSWITCHDEV_HEADSET, First));
        Assert.Equal(0, Tapi.PhoneGetGain(Phone, C.PHONEHOOKSWITCHDEV_HANDSET, Second));
        Assert.Equal((100u, 0xffffu), (*First, *Second));
        Assert.Equal(0, Tapi.PhoneGetRing(Phone, First, Second));
        Assert.Equal((3u, 7u), (*First, *Second));
        Assert.Equal(C.PHONEERR_INVALHOOKSWITCHDEV, Tapi.PhoneSetVolume(Phone, 3, 1));
        Assert.Equal(C.PHONEERR_INVALHOOKSWITCHDEV, Tapi.PhoneSetGain(Phone, 0, 1));
        Assert.Equal(C.PHONEERR_INVALHOOKSWITCHDEV, Tapi.PhoneGetVolume(Phone, 3, First));
        Assert.Equal(C.PHONEERR_INVALPOINTER, Tapi.PhoneGetGain(Phone, 1, null));
        Assert.Equal(C.PHONEERR_INVALRINGMODE, Tapi.PhoneSetRing(Phone, 5, 1));
        Assert.Equal(C.PHONEERR_INVALPOINTER, Tapi.PhoneGetRing(Phone, First, null));
    }

    [Fact]
    public void The_display_shows_text()
    {
        Watch(C.PHONESTATE_DISPLAY);
        Owner.AssertReply(WithText("Hello", text => Tapi.PhoneSetDisplay(Phone, 1, 2, (byte*)text, 12)));
        AssertState(C.PHONESTATE_DISPLAY);
        Assert.Equal(["", "  Hello"], Device.DisplayLines);
        Owner.AssertReply(WithText("too long", text => Tapi.PhoneSetDisplay(Phone, 1, 17, (byte*)text, 16)));
        Assert.Equal("  Hello          too", Device.DisplayLines[1]);
        using var display = new Block(24 + 82);
        Assert.Equal(0, Tapi.PhoneGetDisplay(Phone, display.Address));
        Assert.Equal(new string(' ', 20) + "  Hello          too", display.Text(16));
        Assert.Equal(C.PHONEERR_INVALPARAM, WithText("x", text => Tapi.PhoneSetDisplay(Phone, 2, 0, (byte*)text, 2)));
        Assert.Equal(C.PHONEERR_INVALPOINTER, Tapi.PhoneSetDisplay(Phone, 0, 0, null, 2));
        Assert.Equal(C.PHONEERR_INVALPOINTER, Tapi.PhoneGetDisplay(Phone, null));
        using var small = new Block(23);
        Assert.Equal(C.PHONEERR_STRUCTURETOOSMALL, Tapi.PhoneGetDisplay(Phone, small.Address));
    }

    [Fact]
    public void Lamps_and_buttons_are_set()
    {
        Watch(C.PHONESTATE_LAMP | C.PHONESTATE_CAPSCHANGE);
        Owner.AssertReply(Tapi.PhoneSetLamp(Phone, 12, C.PHONELAMPMODE_FLASH));
        AssertState(C.PHONESTATE_LAMP, 12);
        Assert.Equal(0, Tapi.PhoneGetLamp(Phone, 12, First));
        Assert.Equal((C.PHONELAMPMODE_FLASH, (SimulatedLampMode)C.PHONELAMPMODE_FLASH), (*First, Device.GetLamp(12)));

        using var set = new Block(48);
        set[12] = C.PHONEBUTTONMODE_LOCAL;
        set[16] = C.PHONEBUTTONFUNCTION_MUTE;
        set[20] = 8;
        set[24] = 40;
        "abc\0".AsSpan().CopyTo(new Span<char>(set.Address + 40, 4));
        Owner.AssertReply(Tapi.PhoneSetButtonInfo(Phone, 12, set.Address));
        AssertState(C.PHONESTATE_CAPSCHANGE);
        using var info = new Block(48);
        Assert.Equal(0, Tapi.PhoneGetButtonInfo(Phone, 12, info.Address));
        Assert.Equal((C.PHONEBUTTONMODE_LOCAL, C.PHONEBUTTONFUNCTION_MUTE, C.PHONEBUTTONSTATE_UP), (info[12], info[16], info[36]));
        Assert.Equal("abc", info.Text(20));

        using var small = new Block(39);
        Assert.Equal(C.PHONEERR_STRUCTURETOOSMALL, Tapi.PhoneGetButtonInfo(Phone, 12, small.Address));
        Assert.Equal(C.PHONEERR_STRUCTURETOOSMALL, Tapi.PhoneSetButtonInfo(Phone, 12, small.Address));
        Assert.Equal(C.PHONEERR_INVALBUTTONLAMPID, Tapi.PhoneGetButtonInfo(Phone, 20, info.Address));
        Assert.Equal(C.PHONEERR_INVALBUTTONLAMPID, Tapi.PhoneSetButtonInfo(Phone, 20, info.Address));
        Assert.Equal(C.PHONEERR_INVALPOINTER, Tapi.PhoneSetButtonInfo(Phone, 12, null));
        Assert.Equal(C.PHONEERR_INVALBUTTONLAMPID, Tapi.PhoneSetLamp(Phone, 20, 2));
        Assert.Equal(C.PHONEERR_INVALLAMPMODE, Tapi.PhoneSetLamp(Phone, 1, 3));
        Assert.Equal(C.PHONEERR_INVALBUTTONLAMPID, Tapi.PhoneGetLamp(Phone, 20, First));
        Assert.Equal(C.PHONEERR_INVALPOINTER, Tapi.PhoneGetLamp(Phone, 2, null));
        Assert.Equal(C.PHONEERR_NOTOWNER, Watcher.Tapi.PhoneSetLamp(Watched, 1, 2));
    }

    [Fact]
    public void Status_tells_everything_at_once()
    {
        Owner.AssertReply(Tapi.PhoneSetLamp(Phone, 1, C.PHONELAMPMODE_WINK));
        Device.LiftHandset();
        using var status = new Block(400);
        Assert.Equal(0, Tapi.PhoneGetStatus(Phone, status.Address));
        Assert.Equal((1u, 1u, 1u), (status[12], status[16], status[20]));
        Assert.Equal((C.PHONEHOOKSWITCHMODE_MICSPEAKER, 0x8000u, C.PHONEHOOKSWITCHMODE_ONHOOK), (status[32], status[36], status[44]));
        Assert.Equal((80u, C.PHONELAMPMODE_WINK), (status[76], status[(int)status[80] + 4]));
        Assert.Equal("owner", status.Text(84));
        Assert.Equal(C.PHONEERR_INVALPOINTER, Tapi.PhoneGetStatus(Phone, null));
        using var small = new Block(103);
        Assert.Equal(C.PHONEERR_STRUCTURETOOSMALL, Tapi.PhoneGetStatus(Phone, small.Address));
    }

    [Fact]
    public void Data_is_kept()
    {
        using var data = new Block(300, 0x04030201);
        Owner.AssertReply(Tapi.PhoneSetData(Phone, 0, data.Address, 3));
        using var read = new Block(8, 0x55555555);
        Assert.Equal(0, Tapi.PhoneGetData(Phone, 0, read.Address, 8));
        Assert.Equal(0x55030201u, read[0]);
        Assert.Equal(C.PHONEERR_INVALDATAID, Tapi.PhoneGetData(Phone, 1, read.Address, 8));
        Assert.Equal(C.PHONEERR_INVALDATAID, Tapi.PhoneSetData(Phone, 1, read.Address, 8));
        Assert.Equal(C.PHONEERR_INVALPOINTER, Tapi.PhoneGetData(Phone, 0, null, 8));
        Assert.Equal(C.PHONEERR_INVALPOINTER, Tapi.PhoneSetData(Phone, 0, null, 8));
        Assert.Equal(C.PHONEERR_RESOURCEUNAVAIL, Tapi.PhoneSetData(Phone, 0, data.Address, 300));
    }

    [Fact]
    public void Device_specific_requests_icons_and_dialogs_answer()
    {
        using var data = new Block(4, 0x04030201);
        Pbx.On("phoneDevSpecific").FailInReply(C.PHONEERR_RESOURCEUNAVAIL);
        Owner.AssertReply(Tapi.PhoneDevSpecific(Phone, data.Address, 4), C.PHONEERR_RESOURCEUNAVAIL);
        Owner.AssertReply(Tapi.PhoneDevSpecific(Phone, data.Address, 2));
        Assert.Equal(0x04030302u, data[0]);
        Assert.Equal(C.PHONEERR_INVALPOINTER, Tapi.PhoneDevSpecific(Phone, null, 2));
        Device.SendDeviceSpecific(1, 2, 3);
        Assert.Equal(new Message(Phone, C.PHONE_DEVSPECIFIC, 5, 1, 2, 3), Owner.Next());
        nint icon = 0;
        Assert.Equal(0, Tapi.PhoneGetIcon(0, null, &icon));
        Assert.NotEqual(0, icon);
        Assert.Equal(C.PHONEERR_INVALPOINTER, Tapi.PhoneGetIcon(0, null, null));
        Assert.Equal(0, Tapi.PhoneConfigDialog(0, 0, null));
        Assert.Equal(C.PHONEERR_BADDEVICEID, Tapi.PhoneConfigDialog(1, 0, null));
        Assert.Equal(C.PHONEERR_INVALDEVICECLASS, WithText("x", text => Tapi.PhoneConfigDialog(0, 0, (char*)text)));
    }

    [Fact]
    public void Identifiers_are_told_by_class()
    {
        using var id = new Block(40);
        Assert.Equal(0, WithText("tapi/phone", text => Tapi.PhoneGetId(Phone, id.Address, (char*)text)));
        Assert.Equal((4u, 4u, 24u, 0u), (id[12], id[16], id[20], id[24]));
        Assert.Equal(0, WithText("tapi/line", text => Tapi.PhoneGetId(Phone, id.Address, (char*)text)));
        Assert.Equal(C.PHONEERR_INVALDEVICECLASS, WithText("x", text => Tapi.PhoneGetId(Phone, id.Address, (char*)text)));
        Assert.Equal(C.PHONEERR_INVALPOINTER, Tapi.PhoneGetId(Phone, null, null));
        Pbx.Lines[0].Remove();
        Assert.Equal(C.PHONEERR_NODEVICE, WithText("tapi/line", text => Tapi.PhoneGetId(Phone, id.Address, (char*)text)));
    }
}

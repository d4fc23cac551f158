namespace Tapi.Simulator.Tests.Native;

/// <content>Phones.</content>
internal static partial class C
{
    public const uint PHONEBUTTONFUNCTION_MUTE = 0x12;
    public const uint PHONEBUTTONMODE_FEATURE = 0x4;
    public const uint PHONEBUTTONMODE_KEYPAD = 0x8;
    public const uint PHONEBUTTONMODE_LOCAL = 0x10;
    public const uint PHONEBUTTONSTATE_DOWN = 0x2;
    public const uint PHONEBUTTONSTATE_UP = 0x1;
    public const uint PHONEHOOKSWITCHDEV_HANDSET = 0x1;
    public const uint PHONEHOOKSWITCHDEV_HEADSET = 0x4;
    public const uint PHONEHOOKSWITCHDEV_SPEAKER = 0x2;
    public const uint PHONEHOOKSWITCHMODE_MICSPEAKER = 0x8;
    public const uint PHONEHOOKSWITCHMODE_ONHOOK = 0x1;
    public const uint PHONEHOOKSWITCHMODE_SPEAKER = 0x4;
    public const uint PHONELAMPMODE_FLASH = 0x10;
    public const uint PHONELAMPMODE_STEADY = 0x4;
    public const uint PHONELAMPMODE_WINK = 0x8;
    public const uint PHONEPRIVILEGE_MONITOR = 0x1;
    public const uint PHONEPRIVILEGE_OWNER = 0x2;
    public const uint PHONESTATE_CAPSCHANGE = 0x400000;
    public const uint PHONESTATE_DISPLAY = 0x20;
    public const uint PHONESTATE_HANDSETGAIN = 0x800;
    public const uint PHONESTATE_HANDSETHOOKSWITCH = 0x200;
    public const uint PHONESTATE_HEADSETVOLUME = 0x10000;
    public const uint PHONESTATE_LAMP = 0x40;
    public const uint PHONESTATE_MONITORS = 0x10;
    public const uint PHONESTATE_OWNER = 0x8;
    public const uint PHONESTATE_REINIT = 0x200000;
    public const uint PHONESTATE_RINGMODE = 0x80;
    public const uint PHONESTATE_RINGVOLUME = 0x100;
    public const uint PHONESTATE_SPEAKERHOOKSWITCH = 0x1000;
    public const uint PHONE_BUTTON = 0xe;
    public const uint PHONE_CLOSE = 0xf;
    public const uint PHONE_CREATE = 0x14;
    public const uint PHONE_DEVSPECIFIC = 0x10;
    public const uint PHONE_REMOVE = 0x1a;
    public const uint PHONE_REPLY = 0x11;
    public const uint PHONE_STATE = 0x12;
}

namespace Tapi.Simulator.Tests.Native;

/// <summary>Phones.</summary>
internal sealed unsafe partial class TapiExports
{
    public int PhoneInitializeEx(
        uint* phoneApp, nint instance, nint lpfnCallback, char* friendlyAppName, uint* numDevs, uint* apiVersion,
        void* phoneInitializeExParams)
        => ((delegate* unmanaged[Stdcall]<uint*, nint, nint, char*, uint*, uint*, void*, int>)Find("phoneInitializeExW"))(
            phoneApp, instance, lpfnCallback, friendlyAppName, numDevs, apiVersion, phoneInitializeExParams);

    public int PhoneShutdown(uint phoneApp) =>
        ((delegate* unmanaged[Stdcall]<uint, int>)Find("phoneShutdown"))(phoneApp);

    public int PhoneGetMessage(uint phoneApp, void* message, uint timeout) =>
        ((delegate* unmanaged[Stdcall]<uint, void*, uint, int>)Find("phoneGetMessage"))(phoneApp, message, timeout);

    public int PhoneNegotiateApiVersion(
        uint phoneApp, uint deviceId, uint apiLowVersion, uint apiHighVersion, uint* apiVersion, void* extensionId)
        => ((delegate* unmanaged[Stdcall]<uint, uint, uint, uint, uint*, void*, int>)Find("phoneNegotiateAPIVersion"))(
            phoneApp, deviceId, apiLowVersion, apiHighVersion, apiVersion, extensionId);

    public int PhoneNegotiateExtVersion(
        uint phoneApp, uint deviceId, uint apiVersion, uint extLowVersion, uint extHighVersion, uint* extVersion)
        => ((delegate* unmanaged[Stdcall]<uint, uint, uint, uint, uint, uint*, int>)Find("phoneNegotiateExtVersion"))(
            phoneApp, deviceId, apiVersion, extLowVersion, extHighVersion, extVersion);

    public int PhoneOpen(
        uint phoneApp, uint deviceId, uint* phone, uint apiVersion, uint extVersion, nuint callbackInstance, uint privilege)
        => ((delegate* unmanaged[Stdcall]<uint, uint, uint*, uint, uint, nuint, uint, int>)Find("phoneOpen"))(
            phoneApp, deviceId, phone, apiVersion, extVersion, callbackInstance, privilege);

    public int PhoneClose(uint phone) =>
        ((delegate* unmanaged[Stdcall]<uint, int>)Find("phoneClose"))(phone);

    public int PhoneGetDevCaps(uint phoneApp, uint deviceId, uint apiVersion, uint extVersion, void* phoneCaps) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, uint, void*, int>)Find("phoneGetDevCapsW"))(
            phoneApp, deviceId, apiVersion, extVersion, phoneCaps);

    public int PhoneGetStatus(uint phone, void* phoneStatus) =>
        ((delegate* unmanaged[Stdcall]<uint, void*, int>)Find("phoneGetStatusW"))(phone, phoneStatus);

    public int PhoneGetStatusMessages(uint phone, uint* phoneStates, uint* buttonModes, uint* buttonStates) =>
        ((delegate* unmanaged[Stdcall]<uint, uint*, uint*, uint*, int>)Find("phoneGetStatusMessages"))(
            phone, phoneStates, buttonModes, buttonStates);

    public int PhoneSetStatusMessages(uint phone, uint phoneStates, uint buttonModes, uint buttonStates) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, uint, int>)Find("phoneSetStatusMessages"))(
            phone, phoneStates, buttonModes, buttonStates);

    public int PhoneGetHookSwitch(uint phone, uint* hookSwitchDevs) =>
        ((delegate* unmanaged[Stdcall]<uint, uint*, int>)Find("phoneGetHookSwitch"))(phone, hookSwitchDevs);

    public int PhoneSetHookSwitch(uint phone, uint hookSwitchDevs, uint hookSwitchMode) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, int>)Find("phoneSetHookSwitch"))(phone, hookSwitchDevs, hookSwitchMode);

    public int PhoneGetVolume(uint phone, uint hookSwitchDev, uint* volume) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint*, int>)Find("phoneGetVolume"))(phone, hookSwitchDev, volume);

    public int PhoneSetVolume(uint phone, uint hookSwitchDev, uint volume) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, int>)Find("phoneSetVolume"))(phone, hookSwitchDev, volume);

    public int PhoneGetGain(uint phone, uint hookSwitchDev, uint* gain) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint*, int>)Find("phoneGetGain"))(phone, hookSwitchDev, gain);

    public int PhoneSetGain(uint phone, uint hookSwitchDev, uint gain) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, int>)Find("phoneSetGain"))(phone, hookSwitchDev, gain);

    public int PhoneGetRing(uint phone, uint* ringMode, uint* volume) =>
        ((delegate* unmanaged[Stdcall]<uint, uint*, uint*, int>)Find("phoneGetRing"))(phone, ringMode, volume);

    public int PhoneSetRing(uint phone, uint ringMode, uint volume) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, int>)Find("phoneSetRing"))(phone, ringMode, volume);

    public int PhoneGetDisplay(uint phone, void* display) =>
        ((delegate* unmanaged[Stdcall]<uint, void*, int>)Find("phoneGetDisplay"))(phone, display);

    public int PhoneSetDisplay(uint phone, uint row, uint column, byte* display, uint size) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, byte*, uint, int>)Find("phoneSetDisplay"))(phone, row, column, display, size);

    public int PhoneGetLamp(uint phone, uint buttonLampId, uint* lampMode) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint*, int>)Find("phoneGetLamp"))(phone, buttonLampId, lampMode);

    public int PhoneSetLamp(uint phone, uint buttonLampId, uint lampMode) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, int>)Find("phoneSetLamp"))(phone, buttonLampId, lampMode);

    public int PhoneGetButtonInfo(uint phone, uint buttonLampId, void* buttonInfo) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, void*, int>)Find("phoneGetButtonInfoW"))(phone, buttonLampId, buttonInfo);

    public int PhoneSetButtonInfo(uint phone, uint buttonLampId, void* buttonInfo) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, void*, int>)Find("phoneSetButtonInfoW"))(phone, buttonLampId, buttonInfo);

    public int PhoneGetData(uint phone, uint dataId, void* data, uint size) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, void*, uint, int>)Find("phoneGetData"))(phone, dataId, data, size);

    public int PhoneSetData(uint phone, uint dataId, void* data, uint size) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, void*, uint, int>)Find("phoneSetData"))(phone, dataId, data, size);

    public int PhoneGetId(uint phone, void* deviceId, char* deviceClass) =>
        ((delegate* unmanaged[Stdcall]<uint, void*, char*, int>)Find("phoneGetIDW"))(phone, deviceId, deviceClass);

    public int PhoneGetIcon(uint deviceId, char* deviceClass, nint* icon) =>
        ((delegate* unmanaged[Stdcall]<uint, char*, nint*, int>)Find("phoneGetIconW"))(deviceId, deviceClass, icon);

    public int PhoneConfigDialog(uint deviceId, nint owner, char* deviceClass) =>
        ((delegate* unmanaged[Stdcall]<uint, nint, char*, int>)Find("phoneConfigDialogW"))(deviceId, owner, deviceClass);

    public int PhoneDevSpecific(uint phone, void* parameters, uint size) =>
        ((delegate* unmanaged[Stdcall]<uint, void*, uint, int>)Find("phoneDevSpecific"))(phone, parameters, size);
}

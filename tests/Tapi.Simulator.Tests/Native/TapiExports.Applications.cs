namespace Tapi.Simulator.Tests.Native;

/// <summary>Functions without a device, and assisted telephony.</summary>
internal sealed unsafe partial class TapiExports
{
    public int GetCountry(uint countryId, uint apiVersion, void* lineCountryList) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, void*, int>)Find("lineGetCountryW"))(countryId, apiVersion, lineCountryList);

    public int GetProviderList(uint apiVersion, void* providerList) =>
        ((delegate* unmanaged[Stdcall]<uint, void*, int>)Find("lineGetProviderListW"))(apiVersion, providerList);

    public int GetTranslateCaps(uint lineApp, uint apiVersion, void* translateCaps) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, void*, int>)Find("lineGetTranslateCapsW"))(lineApp, apiVersion, translateCaps);

    public int TranslateAddress(
        uint lineApp, uint deviceId, uint apiVersion, char* addressIn, uint card, uint translateOptions, void* translateOutput)
        => ((delegate* unmanaged[Stdcall]<uint, uint, uint, char*, uint, uint, void*, int>)Find("lineTranslateAddressW"))(
            lineApp, deviceId, apiVersion, addressIn, card, translateOptions, translateOutput);

    public int TranslateDialog(uint lineApp, uint deviceId, uint apiVersion, nint owner, char* addressIn) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, nint, char*, int>)Find("lineTranslateDialogW"))(
            lineApp, deviceId, apiVersion, owner, addressIn);

    public int SetCurrentLocation(uint lineApp, uint location) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, int>)Find("lineSetCurrentLocation"))(lineApp, location);

    public int SetTollList(uint lineApp, uint deviceId, char* addressInW, uint tollListOption) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, char*, uint, int>)Find("lineSetTollListW"))(
            lineApp, deviceId, addressInW, tollListOption);

    public int GetAppPriority(
        char* appFilename, uint mediaMode, void* extensionId, uint requestMode, void* extensionName, uint* priority)
        => ((delegate* unmanaged[Stdcall]<char*, uint, void*, uint, void*, uint*, int>)Find("lineGetAppPriorityW"))(
            appFilename, mediaMode, extensionId, requestMode, extensionName, priority);

    public int SetAppPriority(char* appFilename, uint mediaMode, void* extensionId, uint requestMode, char* extensionName, uint priority) =>
        ((delegate* unmanaged[Stdcall]<char*, uint, void*, uint, char*, uint, int>)Find("lineSetAppPriorityW"))(
            appFilename, mediaMode, extensionId, requestMode, extensionName, priority);

    public int AddProvider(char* providerFilename, nint owner, uint* permanentProviderId) =>
        ((delegate* unmanaged[Stdcall]<char*, nint, uint*, int>)Find("lineAddProviderW"))(providerFilename, owner, permanentProviderId);

    public int RemoveProvider(uint permanentProviderId, nint owner) =>
        ((delegate* unmanaged[Stdcall]<uint, nint, int>)Find("lineRemoveProvider"))(permanentProviderId, owner);

    public int ConfigProvider(nint owner, uint permanentProviderId) =>
        ((delegate* unmanaged[Stdcall]<nint, uint, int>)Find("lineConfigProvider"))(owner, permanentProviderId);

    public int RegisterRequestRecipient(uint lineApp, uint registrationInstance, uint requestMode, uint enable) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, uint, int>)Find("lineRegisterRequestRecipient"))(
            lineApp, registrationInstance, requestMode, enable);

    public int GetRequest(uint lineApp, uint requestMode, void* requestBuffer) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, void*, int>)Find("lineGetRequestW"))(lineApp, requestMode, requestBuffer);

    public int RequestMakeCall(char* destAddress, char* appName, char* calledParty, char* comment) =>
        ((delegate* unmanaged[Stdcall]<char*, char*, char*, char*, int>)Find("tapiRequestMakeCallW"))(
            destAddress, appName, calledParty, comment);

    public int RequestMediaCall(
        nint hwnd, nuint requestId, char* deviceClass, char* deviceId, uint size, uint secure, char* destAddress, char* appName,
        char* calledParty, char* comment)
        => ((delegate* unmanaged[Stdcall]<nint, nuint, char*, char*, uint, uint, char*, char*, char*, char*, int>)
            Find("tapiRequestMediaCallW"))(
            hwnd, requestId, deviceClass, deviceId, size, secure, destAddress, appName, calledParty, comment);

    public int RequestDrop(nint hwnd, nuint requestId) =>
        ((delegate* unmanaged[Stdcall]<nint, nuint, int>)Find("tapiRequestDrop"))(hwnd, requestId);

    public int GetLocationInfo(char* countryCodeW, char* cityCodeW) =>
        ((delegate* unmanaged[Stdcall]<char*, char*, int>)Find("tapiGetLocationInfoW"))(countryCodeW, cityCodeW);
}

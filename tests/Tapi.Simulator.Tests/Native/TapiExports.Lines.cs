namespace Tapi.Simulator.Tests.Native;

/// <summary>Line devices.</summary>
internal sealed unsafe partial class TapiExports
{
    public int GetAddressCaps(uint lineApp, uint deviceId, uint addressId, uint apiVersion, uint extVersion, void* addressCaps) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, uint, uint, void*, int>)Find("lineGetAddressCapsW"))(
            lineApp, deviceId, addressId, apiVersion, extVersion, addressCaps);

    public int GetAddressStatus(uint line, uint addressId, void* addressStatus) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, void*, int>)Find("lineGetAddressStatusW"))(line, addressId, addressStatus);

    public int GetAddressId(uint line, uint* addressId, uint addressMode, char* address, uint size) =>
        ((delegate* unmanaged[Stdcall]<uint, uint*, uint, char*, uint, int>)Find("lineGetAddressIDW"))(
            line, addressId, addressMode, address, size);

    public int GetLineDevStatus(uint line, void* lineDevStatus) =>
        ((delegate* unmanaged[Stdcall]<uint, void*, int>)Find("lineGetLineDevStatusW"))(line, lineDevStatus);

    public int GetStatusMessages(uint line, uint* lineStates, uint* addressStates) =>
        ((delegate* unmanaged[Stdcall]<uint, uint*, uint*, int>)Find("lineGetStatusMessages"))(line, lineStates, addressStates);

    public int SetStatusMessages(uint line, uint lineStates, uint addressStates) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, int>)Find("lineSetStatusMessages"))(line, lineStates, addressStates);

    public int GetNumRings(uint line, uint addressId, uint* numRings) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint*, int>)Find("lineGetNumRings"))(line, addressId, numRings);

    public int SetNumRings(uint line, uint addressId, uint numRings) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, int>)Find("lineSetNumRings"))(line, addressId, numRings);

    public int GetId(uint line, uint addressId, uint call, uint select, void* deviceId, char* deviceClass) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, uint, void*, char*, int>)Find("lineGetIDW"))(
            line, addressId, call, select, deviceId, deviceClass);

    public int GetIcon(uint deviceId, char* deviceClass, nint* icon) =>
        ((delegate* unmanaged[Stdcall]<uint, char*, nint*, int>)Find("lineGetIconW"))(deviceId, deviceClass, icon);

    public int ConfigDialog(uint deviceId, nint owner, char* deviceClass) =>
        ((delegate* unmanaged[Stdcall]<uint, nint, char*, int>)Find("lineConfigDialogW"))(deviceId, owner, deviceClass);

    public int GetDevConfig(uint deviceId, void* deviceConfig, char* deviceClass) =>
        ((delegate* unmanaged[Stdcall]<uint, void*, char*, int>)Find("lineGetDevConfigW"))(deviceId, deviceConfig, deviceClass);

    public int SetDevConfig(uint deviceId, void* deviceConfig, uint size, char* deviceClass) =>
        ((delegate* unmanaged[Stdcall]<uint, void*, uint, char*, int>)Find("lineSetDevConfigW"))(deviceId, deviceConfig, size, deviceClass);

    public int NegotiateExtVersion(
        uint lineApp, uint deviceId, uint apiVersion, uint extLowVersion, uint extHighVersion, uint* extVersion)
        => ((delegate* unmanaged[Stdcall]<uint, uint, uint, uint, uint, uint*, int>)Find("lineNegotiateExtVersion"))(
            lineApp, deviceId, apiVersion, extLowVersion, extHighVersion, extVersion);

    public int SetTerminal(uint line, uint addressId, uint call, uint select, uint terminalModes, uint terminalId, uint enable) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, uint, uint, uint, uint, int>)Find("lineSetTerminal"))(
            line, addressId, call, select, terminalModes, terminalId, enable);

    public int SetLineDevStatus(uint line, uint statusToChange, uint status) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, int>)Find("lineSetLineDevStatus"))(line, statusToChange, status);

    public int DevSpecific(uint line, uint addressId, uint call, void* parameters, uint size) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, void*, uint, int>)Find("lineDevSpecific"))(
            line, addressId, call, parameters, size);

    public int DevSpecificFeature(uint line, uint feature, void* parameters, uint size) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, void*, uint, int>)Find("lineDevSpecificFeature"))(line, feature, parameters, size);

    public int SetMediaControl(
        uint line, uint addressId, uint call, uint select, void* digitList, uint digitNumEntries, void* mediaList,
        uint mediaNumEntries, void* toneList, uint toneNumEntries, void* callStateList, uint callStateNumEntries)
        => ((delegate* unmanaged[Stdcall]<uint, uint, uint, uint, void*, uint, void*, uint, void*, uint, void*, uint, int>)
            Find("lineSetMediaControl"))(
            line, addressId, call, select, digitList, digitNumEntries, mediaList, mediaNumEntries, toneList, toneNumEntries,
            callStateList, callStateNumEntries);
}

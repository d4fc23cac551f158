namespace Tapi.Simulator.Tests.Native;

/// <summary>Calls and what is heard on them.</summary>
internal sealed unsafe partial class TapiExports
{
    public int GetCallStatus(uint call, void* callStatus) =>
        ((delegate* unmanaged[Stdcall]<uint, void*, int>)Find("lineGetCallStatus"))(call, callStatus);

    public int Hold(uint call) =>
        ((delegate* unmanaged[Stdcall]<uint, int>)Find("lineHold"))(call);

    public int Unhold(uint call) =>
        ((delegate* unmanaged[Stdcall]<uint, int>)Find("lineUnhold"))(call);

    public int SwapHold(uint activeCall, uint heldCall) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, int>)Find("lineSwapHold"))(activeCall, heldCall);

    public int PrepareAddToConference(uint confCall, uint* consultCall, void* callParams) =>
        ((delegate* unmanaged[Stdcall]<uint, uint*, void*, int>)Find("linePrepareAddToConferenceW"))(confCall, consultCall, callParams);

    public int SetupConference(uint call, uint line, uint* confCall, uint* consultCall, uint numParties, void* callParams) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint*, uint*, uint, void*, int>)Find("lineSetupConferenceW"))(
            call, line, confCall, consultCall, numParties, callParams);

    public int AddToConference(uint confCall, uint consultCall) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, int>)Find("lineAddToConference"))(confCall, consultCall);

    public int RemoveFromConference(uint call) =>
        ((delegate* unmanaged[Stdcall]<uint, int>)Find("lineRemoveFromConference"))(call);

    public int SetupTransfer(uint call, uint* consultCall, void* callParams) =>
        ((delegate* unmanaged[Stdcall]<uint, uint*, void*, int>)Find("lineSetupTransferW"))(call, consultCall, callParams);

    public int CompleteTransfer(uint call, uint consultCall, uint* confCall, uint transferMode) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint*, uint, int>)Find("lineCompleteTransfer"))(
            call, consultCall, confCall, transferMode);

    public int BlindTransfer(uint call, char* destAddressW, uint countryCode) =>
        ((delegate* unmanaged[Stdcall]<uint, char*, uint, int>)Find("lineBlindTransferW"))(call, destAddressW, countryCode);

    public int Forward(
        uint line, uint allAddresses, uint addressId, void* forwardList, uint numRingsNoAnswer, uint* consultCall, void* callParams)
        => ((delegate* unmanaged[Stdcall]<uint, uint, uint, void*, uint, uint*, void*, int>)Find("lineForwardW"))(
            line, allAddresses, addressId, forwardList, numRingsNoAnswer, consultCall, callParams);

    public int Park(uint call, uint parkMode, char* dirAddress, void* nonDirAddress) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, char*, void*, int>)Find("lineParkW"))(call, parkMode, dirAddress, nonDirAddress);

    public int Unpark(uint line, uint addressId, uint* call, char* destAddress) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint*, char*, int>)Find("lineUnparkW"))(line, addressId, call, destAddress);

    public int Pickup(uint line, uint addressId, uint* call, char* destAddress, char* groupId) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint*, char*, char*, int>)Find("linePickupW"))(
            line, addressId, call, destAddress, groupId);

    public int Dial(uint call, char* destAddress, uint countryCode) =>
        ((delegate* unmanaged[Stdcall]<uint, char*, uint, int>)Find("lineDialW"))(call, destAddress, countryCode);

    public int Redirect(uint call, char* destAddress, uint countryCode) =>
        ((delegate* unmanaged[Stdcall]<uint, char*, uint, int>)Find("lineRedirectW"))(call, destAddress, countryCode);

    public int Accept(uint call, byte* userUserInfo, uint size) =>
        ((delegate* unmanaged[Stdcall]<uint, byte*, uint, int>)Find("lineAccept"))(call, userUserInfo, size);

    public int Handoff(uint call, char* fileName, uint mediaMode) =>
        ((delegate* unmanaged[Stdcall]<uint, char*, uint, int>)Find("lineHandoffW"))(call, fileName, mediaMode);

    public int GetNewCalls(uint line, uint addressId, uint select, void* callList) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, void*, int>)Find("lineGetNewCalls"))(line, addressId, select, callList);

    public int GetConfRelatedCalls(uint call, void* callList) =>
        ((delegate* unmanaged[Stdcall]<uint, void*, int>)Find("lineGetConfRelatedCalls"))(call, callList);

    public int SetAppSpecific(uint call, uint appSpecific) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, int>)Find("lineSetAppSpecific"))(call, appSpecific);

    public int SetCallPrivilege(uint call, uint callPrivilege) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, int>)Find("lineSetCallPrivilege"))(call, callPrivilege);

    public int SetMediaMode(uint call, uint mediaModes) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, int>)Find("lineSetMediaMode"))(call, mediaModes);

    public int SecureCall(uint call) =>
        ((delegate* unmanaged[Stdcall]<uint, int>)Find("lineSecureCall"))(call);

    public int SendUserUserInfo(uint call, byte* userUserInfo, uint size) =>
        ((delegate* unmanaged[Stdcall]<uint, byte*, uint, int>)Find("lineSendUserUserInfo"))(call, userUserInfo, size);

    public int ReleaseUserUserInfo(uint call) =>
        ((delegate* unmanaged[Stdcall]<uint, int>)Find("lineReleaseUserUserInfo"))(call);

    public int CompleteCall(uint call, uint* completionId, uint completionMode, uint messageId) =>
        ((delegate* unmanaged[Stdcall]<uint, uint*, uint, uint, int>)Find("lineCompleteCall"))(
            call, completionId, completionMode, messageId);

    public int UncompleteCall(uint line, uint completionId) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, int>)Find("lineUncompleteCall"))(line, completionId);

    public int SetCallData(uint call, void* callData, uint size) =>
        ((delegate* unmanaged[Stdcall]<uint, void*, uint, int>)Find("lineSetCallData"))(call, callData, size);

    public int SetCallTreatment(uint call, uint treatment) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, int>)Find("lineSetCallTreatment"))(call, treatment);

    public int SetCallParams(uint call, uint bearerMode, uint minRate, uint maxRate, void* dialParams) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, uint, void*, int>)Find("lineSetCallParams"))(
            call, bearerMode, minRate, maxRate, dialParams);

    public int GatherDigits(
        uint call, uint digitModes, char* digits, uint numDigits, char* terminationDigits, uint firstDigitTimeout, uint interDigitTimeout)
        => ((delegate* unmanaged[Stdcall]<uint, uint, char*, uint, char*, uint, uint, int>)Find("lineGatherDigitsW"))(
            call, digitModes, digits, numDigits, terminationDigits, firstDigitTimeout, interDigitTimeout);

    public int GenerateDigits(uint call, uint digitMode, char* digits, uint duration) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, char*, uint, int>)Find("lineGenerateDigitsW"))(call, digitMode, digits, duration);

    public int GenerateTone(uint call, uint toneMode, uint duration, uint numTones, void* tones) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, uint, uint, void*, int>)Find("lineGenerateTone"))(
            call, toneMode, duration, numTones, tones);

    public int MonitorDigits(uint call, uint digitModes) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, int>)Find("lineMonitorDigits"))(call, digitModes);

    public int MonitorTones(uint call, void* toneList, uint numEntries) =>
        ((delegate* unmanaged[Stdcall]<uint, void*, uint, int>)Find("lineMonitorTones"))(call, toneList, numEntries);

    public int MonitorMedia(uint call, uint mediaModes) =>
        ((delegate* unmanaged[Stdcall]<uint, uint, int>)Find("lineMonitorMedia"))(call, mediaModes);
}

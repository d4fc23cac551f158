using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Memory;
using Tapi.Simulator.Telephony.Operations;

namespace Tapi.Simulator.Telephony.Descriptions;

/// <summary>Describes a line in a LINEDEVCAPS.</summary>
internal static unsafe class LineDescription
{
    private const uint AllTones =
        (uint)(LineToneMode.Custom | LineToneMode.RingBack | LineToneMode.Busy | LineToneMode.Beep | LineToneMode.Billing);

    private static readonly Guid GuidBase = new("6b1d3c52-97a4-4e0f-8d29-5c3f10aa0000");

    private static readonly byte[] Terminal = Raw.Bytes(new LINETERMCAPS
    {
        dwTermDev = (uint)LineTermDev.Headset,
        dwTermModes = (uint)LineTermMode.MediaBidirectional,
        dwTermSharing = (uint)LineTermSharing.Private,
    });

    public static VariableStructure Describe(LineDevice line, uint version)
    {
        var caps = new LINEDEVCAPS
        {
            dwPermanentLineID = line.Id + 1,
            dwStringFormat = (uint)StringFormat.Unicode,
            dwAddressModes = (uint)LineAddressMode.AddressId,
            dwNumAddresses = (uint)line.Addresses.Count,
            dwBearerModes = (uint)LineBearerMode.Voice,
            dwMediaModes = (uint)LineMediaMode.InteractiveVoice,
            dwGenerateToneModes = AllTones,
            dwGenerateToneMaxNumFreq = SoundOperations.MaxFrequencies,
            dwGenerateDigitModes = (uint)(LineDigitMode.Pulse | LineDigitMode.Dtmf),
            dwMonitorToneMaxNumFreq = SoundOperations.MaxFrequencies,
            dwMonitorToneMaxNumEntries = SoundOperations.MaxTones,
            dwMonitorDigitModes = (uint)(LineDigitMode.Dtmf | LineDigitMode.DtmfEnd),
            dwGatherDigitsMinTimeout = SoundOperations.MinTimeout,
            dwGatherDigitsMaxTimeout = SoundOperations.MaxTimeout,
            dwUUISendUserUserInfoSize = CallSettings.MaxUserUserInfo,
            dwUUICallInfoSize = CallSettings.MaxUserUserInfo,
            dwNumTerminals = (uint)line.Terminals,
            dwMaxNumActiveCalls = (uint)line.MaxCalls,
            dwRingModes = 1,
            dwLineStates = (uint)(LineDevState.Reinitialize | LineDevState.Ringing | LineDevState.MessageWaitOn
                | LineDevState.MessageWaitOff | LineDevState.NumCompletions | LineDevState.Lock | LineDevState.InService
                | LineDevState.OutOfService | LineDevState.Terminals),
            dwLineFeatures = (uint)(LineFeature.MakeCall | LineFeature.Forward | LineFeature.DevSpecific | LineFeature.DevSpecificFeature
                | LineFeature.SetTerminal | LineFeature.SetDevStatus | LineFeature.SetMediaControl),
            PermanentLineGuid = PermanentGuid(line),
            dwAddressTypes = (uint)LineAddressType.PhoneNumber,
        };

        var structure = new VariableStructure(Bytes(ref caps), (int)FixedSize(version));
        structure.Add(Offset(&caps, &caps.dwProviderInfoSize), "Simulated PBX");
        structure.Add(Offset(&caps, &caps.dwSwitchInfoSize), $"Exchange with {line.Exchange.Lines.Count} lines");
        structure.Add(Offset(&caps, &caps.dwLineNameSize), line.Name);
        structure.Add(
            Offset(&caps, &caps.dwTerminalCapsSize), [.. Enumerable.Repeat(Terminal, line.Terminals).SelectMany(terminal => terminal)]);
        structure.Add(Offset(&caps, &caps.dwDeviceClassesSize), NativeText.Terminated("tapi/line\0"));
        return structure;
    }

    private static uint FixedSize(uint version)
    {
        var probe = default(LINEDEVCAPS);
        return version switch
        {
            < ApiVersions.V1_4 => (uint)Offset(&probe, &probe.dwLineFeatures),
            < ApiVersions.V2_0 => (uint)Offset(&probe, &probe.dwSettableDevStatus),
            < ApiVersions.V2_2 => (uint)Offset(&probe, (uint*)&probe.PermanentLineGuid),
            < ApiVersions.V3_0 => (uint)Offset(&probe, &probe.dwAddressTypes),
            _ => (uint)sizeof(LINEDEVCAPS),
        };
    }

    private static Guid PermanentGuid(LineDevice line)
    {
        var bytes = GuidBase.ToByteArray();
        BitConverter.TryWriteBytes(bytes.AsSpan(12), line.Id + 1);
        return new Guid(bytes);
    }

    private static byte[] Bytes(ref LINEDEVCAPS caps) => MemoryMarshal.AsBytes(MemoryMarshal.CreateSpan(ref caps, 1)).ToArray();

    private static int Offset(LINEDEVCAPS* start, uint* member) => (int)((byte*)member - (byte*)start);
}

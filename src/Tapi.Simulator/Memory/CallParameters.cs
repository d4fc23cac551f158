using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Requests;

namespace Tapi.Simulator.Memory;

/// <summary>What the PBX reads from a LINECALLPARAMS.</summary>
internal sealed unsafe record CallParameters(
    uint AddressMode, uint AddressId, uint MediaMode, uint BearerMode, uint CallParamFlags, string? Comment)
{
    public static readonly CallParameters Default =
        new((uint)LineAddressMode.AddressId, 0, (uint)LineMediaMode.InteractiveVoice, (uint)LineBearerMode.Voice, 0, null);

    /// <summary>Returns the size of the fixed part at a version: the last members came with 2.0 and 3.0.</summary>
    public static uint FixedSize(uint version)
    {
        var probe = default(LINECALLPARAMS);
        return version switch
        {
            < ApiVersions.V2_0 => Offset(&probe, &probe.dwPredictiveAutoTransferStates),
            < ApiVersions.V3_0 => Offset(&probe, &probe.dwAddressType),
            _ => (uint)sizeof(LINECALLPARAMS),
        };
    }

    public static Outcome Read(LINECALLPARAMS* source, uint version, out CallParameters parameters)
    {
        parameters = Default;
        if (source is null)
        {
            return Outcome.Success;
        }

        if (source->dwTotalSize < FixedSize(version))
        {
            return LineError.StructureTooSmall;
        }

        var comment = Part(source, source->dwCommentSize, source->dwCommentOffset);
        parameters = new CallParameters(
            source->dwAddressMode == 0 ? Default.AddressMode : source->dwAddressMode,
            source->dwAddressID,
            source->dwMediaMode == 0 ? Default.MediaMode : source->dwMediaMode,
            source->dwBearerMode == 0 ? Default.BearerMode : source->dwBearerMode,
            source->dwCallParamFlags,
            comment is null ? null : System.Text.Encoding.Unicode.GetString(comment).TrimEnd('\0'));
        return Outcome.Success;
    }

    /// <summary>Returns a copy of a variable part; null when it is empty or reaches outside the structure.</summary>
    public static byte[]? Part(LINECALLPARAMS* source, uint size, uint offset) =>
        size == 0 || (ulong)offset + size > source->dwTotalSize
            ? null
            : new ReadOnlySpan<byte>((byte*)source + offset, (int)size).ToArray();

    private static uint Offset(LINECALLPARAMS* start, uint* member) => (uint)((byte*)member - (byte*)start);
}

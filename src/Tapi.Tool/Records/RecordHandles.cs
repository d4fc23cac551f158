using Tapi.Recording;
using Tapi.Recording.Signatures;

namespace Tapi.Tool.Records;

/// <summary>Which lines and calls the entries of a record are about.</summary>
internal sealed class RecordHandles
{
    private readonly Dictionary<uint, uint> _lines = [];
    private readonly Dictionary<ulong, RecordedCall> _ended = [];

    public RecordHandles(SessionRecord record)
    {
        foreach (var entry in record.Entries)
        {
            Learn(entry);
        }
    }

    /// <summary>The number of the device that a handle belongs to; null where that is not in the record.</summary>
    public uint? LineOf(uint handle) => _lines.TryGetValue(handle, out var line) ? line : null;

    public IEnumerable<uint> Of(RecordedEntry entry) => entry switch
    {
        RecordedCall call => call.Arguments.Where(argument => IsHandle(argument.Parameter)).Select(argument => (uint)argument.Value)
            .Concat(Outputs(call)),
        RecordedMessage { Id: (uint)LineMessageId.AppNewCall } message => [message.Device, (uint)message.Param2],
        RecordedMessage message when _ended.TryGetValue(message.Number, out var call) => Of(call),
        RecordedMessage message => [message.Device],
        _ => [],
    };

    private static bool IsHandle(ParameterSignature parameter) => parameter is { Shape: ParameterShape.Number, Name: ['h', ..] };

    private static IEnumerable<uint> Outputs(RecordedCall call) => call.Arguments
        .Where(argument =>
            argument.Parameter.Name.StartsWith("lph", StringComparison.Ordinal) && argument.Output is { Length: sizeof(uint) })
        .Select(argument => BitConverter.ToUInt32(argument.Output!.Value.Span));

    private void Learn(RecordedEntry entry)
    {
        if (entry is RecordedCall call)
        {
            if (call.Completion is { } message)
            {
                _ended[message.Number] = call;
            }

            var line = call.Function.Name.StartsWith("lineOpen", StringComparison.Ordinal)
                ? (uint)call.Arguments[1].Value
                : LineOf((uint)(call.Arguments.Count > 0 ? call.Arguments[0].Value : 0));
            foreach (var handle in Outputs(call).Where(_ => line is not null))
            {
                _lines[handle] = line!.Value;
            }
        }
        else if (entry is RecordedMessage { Id: (uint)LineMessageId.AppNewCall } news && LineOf(news.Device) is { } line)
        {
            _lines[(uint)news.Param2] = line;
        }
    }
}

using Tapi.Recording;

namespace Tapi.Tool.Records;

/// <summary>Which entries of a record are wanted.</summary>
internal sealed class EntryFilter
{
    private readonly RecordHandles _handles;

    public EntryFilter(SessionRecord record) => _handles = new RecordHandles(record);

    /// <summary>The number of a line device.</summary>
    public uint? Line { get; init; }

    /// <summary>The handle of a call.</summary>
    public uint? Call { get; init; }

    /// <summary>A part of the name of a function or message.</summary>
    public string? Function { get; init; }

    /// <summary>Failures only.</summary>
    public bool Errors { get; init; }

    public bool Wants(RecordedEntry entry) =>
        (!Errors || EntryText.IsFailure(entry))
        && (Function is null || Name(entry).Contains(Function, StringComparison.OrdinalIgnoreCase))
        && (Call is not { } call || _handles.Of(entry).Contains(call))
        && (Line is not { } line || IsAbout(entry, line));

    private static string Name(RecordedEntry entry) => entry switch
    {
        RecordedCall call => call.Function.Name,
        RecordedMessage message => message.Name,
        _ => string.Empty,
    };

    private bool IsAbout(RecordedEntry entry, uint line) =>
        _handles.Of(entry).Any(handle => _handles.LineOf(handle) == line)
        || (entry is RecordedCall call
            && call.Arguments.Any(argument => argument.Parameter.Name == "dwDeviceID" && argument.Value == line));
}

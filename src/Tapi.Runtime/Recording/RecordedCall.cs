using Tapi.Recording.Signatures;

namespace Tapi.Recording;

/// <summary>A call of an export.</summary>
public sealed class RecordedCall : RecordedEntry
{
    internal RecordedCall(
        ulong number, int thread, TimeSpan time, TimeSpan duration, FunctionSignature function, int result,
        IReadOnlyList<RecordedArgument> arguments)
        : base(number, thread, time)
    {
        Duration = duration;
        Function = function;
        Result = result;
        Arguments = arguments;
    }

    /// <summary>The export.</summary>
    public FunctionSignature Function { get; }

    /// <summary>How long it ran.</summary>
    public TimeSpan Duration { get; }

    /// <summary>What it returned: negative for an error, positive for a request.</summary>
    public int Result { get; }

    /// <summary>The arguments, in order.</summary>
    public IReadOnlyList<RecordedArgument> Arguments { get; }

    /// <summary>The message that ended its work; null where none did, or its reply is not in the record.</summary>
    public RecordedMessage? Completion { get; internal set; }
}

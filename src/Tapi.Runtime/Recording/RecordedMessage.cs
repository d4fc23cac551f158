using Tapi.Recording.Signatures;

namespace Tapi.Recording;

/// <summary>A message that the program got.</summary>
public sealed class RecordedMessage : RecordedEntry
{
    internal RecordedMessage(ulong number, int thread, TimeSpan time)
        : base(number, thread, time)
    {
    }

    /// <summary>Whether phones sent it.</summary>
    public bool IsPhone { get; internal init; }

    /// <summary>Whether it came to a callback function; otherwise the program read it.</summary>
    public bool IsCallback { get; internal init; }

    /// <summary>The application's handle or, for a callback, the number of the call that registered it.</summary>
    public ulong Source { get; internal init; }

    /// <summary>The line, call or phone.</summary>
    public uint Device { get; internal init; }

    /// <summary>The number of the message.</summary>
    public uint Id { get; internal init; }

    /// <summary>The value that the program passed when it opened the device.</summary>
    public ulong CallbackInstance { get; internal init; }

    /// <summary>The first parameter.</summary>
    public ulong Param1 { get; internal init; }

    /// <summary>The second parameter.</summary>
    public ulong Param2 { get; internal init; }

    /// <summary>The third parameter.</summary>
    public ulong Param3 { get; internal init; }

    /// <summary>What the first parameter points at, for a request to a proxy; otherwise null.</summary>
    public ReadOnlyMemory<byte>? Request { get; internal init; }

    /// <summary>The C name, or the number of a message that is unknown.</summary>
    public string Name => MessageSignature.Find(Id)?.Name ?? $"message {Id}";
}

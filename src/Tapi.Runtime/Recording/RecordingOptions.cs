namespace Tapi.Recording;

/// <summary>What a record holds.</summary>
public sealed class RecordingOptions
{
    /// <summary>The size in bytes that a file is limited to where nothing else is said: 256 MiB.</summary>
    public const long DefaultMaximumSize = 256L * 1024 * 1024;

    private readonly long _maximumSize = DefaultMaximumSize;

    /// <summary>Whether PINs of agents are written. Otherwise there are zeros in their place.</summary>
    public bool KeepsPins { get; init; }

    /// <summary>Whether user-user data is written. Otherwise there are zeros in its place.</summary>
    public bool KeepsUserUserData { get; init; }

    /// <summary>Whether the library that does the work is left to its owner. Otherwise it is disposed with the recorder.</summary>
    public bool LeavesLibraryOpen { get; init; }

    /// <summary>How large the file may become. The record ends there; the program goes on.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is zero or negative.</exception>
    public long MaximumSize
    {
        get => _maximumSize;
        init => _maximumSize = value > 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A record needs room.");
    }
}

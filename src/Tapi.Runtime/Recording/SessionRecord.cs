using Tapi.Recording.Format;

namespace Tapi.Recording;

/// <summary>What a <see cref="RecordingLibrary"/> wrote.</summary>
public sealed class SessionRecord
{
    internal SessionRecord(SessionHeader header, IReadOnlyList<RecordedEntry> entries, string? endReason, RecordingDamage? damage)
    {
        Started = header.Started;
        PointerSize = header.PointerSize;
        HasPins = header.HasPins;
        HasUserUserData = header.HasUserUserData;
        Program = header.Program;
        Entries = entries;
        EndReason = endReason;
        Damage = damage;
    }

    /// <summary>When the record began.</summary>
    public DateTimeOffset Started { get; }

    /// <summary>The bytes of a pointer in the program: 4 or 8.</summary>
    public int PointerSize { get; }

    /// <summary>Whether PINs were written.</summary>
    public bool HasPins { get; }

    /// <summary>Whether user-user data was written.</summary>
    public bool HasUserUserData { get; }

    /// <summary>The name of the program.</summary>
    public string Program { get; }

    /// <summary>What happened, in order.</summary>
    public IReadOnlyList<RecordedEntry> Entries { get; }

    /// <summary>Why the record ended before the program did; null where it did not.</summary>
    public string? EndReason { get; }

    /// <summary>Where the file is damaged or cut off: <see cref="Entries"/> are those before it. Null for a file that is whole.</summary>
    public RecordingDamage? Damage { get; }

    /// <summary>Reads a file. A damaged one gives everything before the damage, and says where it is.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is no record, or one of a later version.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static SessionRecord Load(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        return Load(stream);
    }

    /// <summary>Reads a stream, from its position to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <exception cref="InvalidDataException">The stream is no record, or one of a later version.</exception>
    public static SessionRecord Load(Stream stream)
    {
        var start = FileFormat.Read(stream ?? throw new ArgumentNullException(nameof(stream)), FileFormat.Signature.Length + 1);
        if (start.Length <= FileFormat.Signature.Length
            || !start.AsSpan(0, FileFormat.Signature.Length).SequenceEqual(FileFormat.Signature))
        {
            throw new InvalidDataException("This is no record of a TAPI session: it does not begin like one.");
        }

        if (start[start.Length - 1] is var version && version != FileFormat.Version)
        {
            throw new InvalidDataException($"The record has version {version}; this program reads version {FileFormat.Version}.");
        }

        return SessionReader.Read(new CountingStream(stream, start.Length));
    }

    /// <summary>Fails where the file is damaged.</summary>
    /// <exception cref="InvalidDataException">The file is damaged or cut off.</exception>
    public SessionRecord ThrowIfDamaged() => Damage is null ? this : throw new InvalidDataException(Damage.ToString());
}

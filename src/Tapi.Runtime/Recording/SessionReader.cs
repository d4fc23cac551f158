using Tapi.Recording.Format;

namespace Tapi.Recording;

/// <summary>Reads block after block, until the end or the first damage.</summary>
internal static class SessionReader
{
    public static SessionRecord Read(CountingStream file)
    {
        var entries = new EntryReader();
        var header = new SessionHeader(DateTimeOffset.MinValue, IntPtr.Size, false, false, string.Empty);
        var offset = file.Offset;
        RecordingDamage? damage = null;
        try
        {
            header = SessionHeader.Read(FileFormat.ReadBlock(file) ?? throw new InvalidDataException("the header is missing"));
            while (!entries.IsEnded)
            {
                offset = file.Offset;
                entries.Read(FileFormat.ReadBlock(file)
                    ?? throw new InvalidDataException("the end is missing: the program has ended without closing it, or still runs"));
            }
        }
        catch (InvalidDataException failure)
        {
            damage = new RecordingDamage(offset, failure.Message);
        }

        return new SessionRecord(header, entries.InOrder(), entries.EndReason, damage);
    }
}

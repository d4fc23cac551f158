using Tapi.Recording.Format;

namespace Tapi.Recording.Writing;

/// <summary>
/// The file on its way to the disk. Callers append to memory; a thread packs and writes what has come together. A disk that is too slow
/// costs entries, and nobody's time: they are counted in the record.
/// </summary>
internal sealed class RecordFile : IDisposable
{
    private const int BlockLength = 64 * 1024;
    private const int MostBlocks = 128;
    private static readonly TimeSpan LongestDelay = TimeSpan.FromMilliseconds(200);

    private readonly object _lock = new();
    private readonly Queue<ByteWriter> _full = new();
    private readonly Stack<ByteWriter> _spare = new();
    private readonly Stream _stream;
    private readonly long _maximumSize;
    private readonly Thread _writer;
    private ByteWriter _open = new(BlockLength * 2);
    private long _size;
    private ulong _lost;
    private bool _isEnding;
    private volatile bool _isClosed;

    public RecordFile(Stream stream, ReadOnlySpan<byte> header, long maximumSize)
    {
        _stream = stream;
        _maximumSize = maximumSize;
        var block = FileFormat.Pack(header.ToArray(), header.Length);
        _stream.Write(FileFormat.Signature, 0, FileFormat.Signature.Length);
        _stream.WriteByte(FileFormat.Version);
        _stream.Write(block, 0, block.Length);
        _size = FileFormat.Signature.Length + 1 + block.Length;
        _writer = new Thread(Write) { IsBackground = true, Name = "TAPI recorder" };
        _writer.Start();
    }

    /// <summary>Whether nothing is written any more: the file is full or closed, or the disk failed.</summary>
    public bool IsClosed => _isClosed;

    public long Size => Interlocked.Read(ref _size);

    /// <summary>Why the record ended before its program; null while it goes on.</summary>
    public string? EndReason { get; private set; }

    public void Append(ReadOnlySpan<byte> entry)
    {
        lock (_lock)
        {
            if (_isClosed || _isEnding)
            {
                return;
            }

            if (_full.Count >= MostBlocks)
            {
                _lost++;
                return;
            }

            if (_lost > 0)
            {
                _open.Byte((byte)EntryKind.Loss);
                _open.Number(_lost);
                _lost = 0;
            }

            _open.Bytes(entry);
            if (_open.Length >= BlockLength)
            {
                Close();
                Monitor.Pulse(_lock);
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _isEnding = true;
            Monitor.PulseAll(_lock);
        }

        _writer.Join();
    }

    private void Close()
    {
        _full.Enqueue(_open);
        _open = _spare.Count > 0 ? _spare.Pop() : new ByteWriter(BlockLength * 2);
    }

    private void Write()
    {
        try
        {
            while (Next(out var isLast) is { } block)
            {
                if (!Write(block, isLast))
                {
                    break;
                }
            }
        }
        catch (Exception failure)
        {
            // Whatever a stream throws: a record is not worth its program.
            EndReason = failure.Message;
        }

        _isClosed = true;
        try
        {
            _stream.Dispose();
        }
        catch (Exception failure)
        {
            EndReason ??= failure.Message;
        }
    }

    private bool Write(ByteWriter block, bool isLast)
    {
        var isFull = Put(block) is false;
        if (isFull || isLast)
        {
            EndReason = isFull ? $"the file has reached its limit of {_maximumSize} bytes" : null;
            var end = new ByteWriter();
            end.Byte((byte)EntryKind.End);
            end.Text(EndReason ?? string.Empty);
            var packed = FileFormat.Pack(end.Buffer, end.Length);
            _stream.Write(packed, 0, packed.Length);
            Interlocked.Add(ref _size, packed.Length);
        }

        _stream.Flush();
        return !isFull && !isLast;
    }

    // Returns whether there was room for it.
    private bool Put(ByteWriter block)
    {
        if (block.Length > 0)
        {
            var packed = FileFormat.Pack(block.Buffer, block.Length);
            if (_size + packed.Length > _maximumSize)
            {
                return false;
            }

            _stream.Write(packed, 0, packed.Length);
            Interlocked.Add(ref _size, packed.Length);
        }

        lock (_lock)
        {
            block.Clear();
            _spare.Push(block);
        }

        return true;
    }

    private ByteWriter Next(out bool isLast)
    {
        lock (_lock)
        {
            while (_full.Count == 0 && !_isEnding && (Monitor.Wait(_lock, LongestDelay) || _open.Length == 0))
            {
            }

            if (_full.Count == 0)
            {
                Close();
            }

            var block = _full.Dequeue();
            isLast = _isEnding && _full.Count == 0 && _open.Length == 0;
            return block;
        }
    }
}

using System.Diagnostics;
using Tapi.Recording;
using Tapi.Recording.Format;
using Tapi.Recording.Native;
using Tapi.Recording.Signatures;
using Tapi.Recording.Writing;

namespace Tapi;

/// <summary>
/// A library that writes everything a program and its telephony library say to each other to a file: every call with its arguments, the
/// memory behind them, every result and message. Pass it to <c>LineApp.Initialize</c> in place of the library that it wraps.
/// </summary>
/// <remarks>
/// <para>PINs and user-user data are left out unless <see cref="RecordingOptions"/> asks for them. Numbers, names and digits are written:
/// treat a record as what it is, a log of who called whom.</para>
/// <para>Dispose it after the applications. A record that was not disposed ends with what was written a fifth of a second ago, or at the
/// end of the process.</para>
/// <para>Messages that a program takes from a completion port pass no function of TAPI, and are not seen.</para>
/// </remarks>
public sealed class RecordingLibrary : TapiLibrary
{
    private readonly TapiLibrary _inner;
    private readonly RecordFile _file;
    private readonly SessionRecorder _recorder;
    private readonly bool _leaveOpen;
    private readonly object _lock = new();
    private readonly Dictionary<string, (nint Pointer, Delegate? Alive)> _exports = new(StringComparer.Ordinal);

    /// <summary>Records to a file, without PINs and user-user data. A file that is there is overwritten.</summary>
    /// <param name="inner">The library that does the work. It is disposed with the recorder.</param>
    /// <param name="path">The file; its directory must exist.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public RecordingLibrary(TapiLibrary inner, string path)
        : this(inner, path, new RecordingOptions())
    {
    }

    /// <summary>Records to a file. A file that is there is overwritten.</summary>
    /// <param name="inner">The library that does the work.</param>
    /// <param name="path">The file; its directory must exist.</param>
    /// <param name="options">What the record holds.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public RecordingLibrary(TapiLibrary inner, string path, RecordingOptions options)
        : this(inner, new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read), options)
    {
    }

    /// <summary>Records to a stream, which is closed at the end.</summary>
    /// <param name="inner">The library that does the work.</param>
    /// <param name="stream">Where the record goes.</param>
    /// <param name="options">What the record holds.</param>
    public RecordingLibrary(TapiLibrary inner, Stream stream, RecordingOptions options)
    {
        _inner = inner ?? throw new ArgumentNullException(nameof(inner));
        _leaveOpen = (options ?? throw new ArgumentNullException(nameof(options))).LeavesLibraryOpen;
        _file = new RecordFile(stream ?? throw new ArgumentNullException(nameof(stream)), Header(options), options.MaximumSize);
        _recorder = new SessionRecorder(_file, options);
        AppDomain.CurrentDomain.ProcessExit += OnProcessExit;
    }

    /// <summary>Whether nothing is recorded any more, because the file is full, closed or could not be written.</summary>
    public bool IsEnded => _file.IsClosed;

    /// <summary>Why the record ended before the program did; null where it did not.</summary>
    public string? EndReason => _file.EndReason;

    /// <summary>The bytes written so far.</summary>
    public long Size => _file.Size;

    /// <inheritdoc/>
    public override nint GetExport(string name)
    {
        if (name is null)
        {
            throw new ArgumentNullException(nameof(name));
        }

        lock (_lock)
        {
            if (!_exports.TryGetValue(name, out var export))
            {
                _exports[name] = export = Make(name);
            }

            return export.Pointer;
        }
    }

    /// <summary>Writes the end of the record.</summary>
    /// <param name="disposing">False when the runtime's finalizer calls.</param>
    protected override void Dispose(bool disposing)
    {
        AppDomain.CurrentDomain.ProcessExit -= OnProcessExit;
        _file.Dispose();
        if (!_leaveOpen)
        {
            _inner.Dispose();
        }
    }

    private static byte[] Header(RecordingOptions options)
    {
        using var process = Process.GetCurrentProcess();
        var header = new ByteWriter();
        header.Number((ulong)DateTimeOffset.UtcNow.UtcTicks);
        header.Byte((byte)IntPtr.Size);
        header.Byte((byte)((options.KeepsPins ? 1 : 0) | (options.KeepsUserUserData ? 2 : 0)));
        header.Text(process.ProcessName);
        return header.Written.ToArray();
    }

    private (nint Pointer, Delegate? Alive) Make(string name)
    {
        var inner = _inner.GetExport(name);
        if (inner == 0 || FunctionSignature.Find(name) is not { } signature)
        {
            return (inner, null);
        }

        var function = new RecordedFunction((ulong)_exports.Count, signature, inner);
        _recorder.Define(function);
        return NativeThunk.Make(signature.Parameters.Count, arguments => _recorder.Run(function, arguments));
    }

    private void OnProcessExit(object? sender, EventArgs e) => _file.Dispose();
}

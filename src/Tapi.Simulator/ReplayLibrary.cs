using Tapi.Recording;
using Tapi.Recording.Signatures;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Hostile;
using Tapi.Simulator.Replay;

namespace Tapi.Simulator;

/// <summary>
/// A library that plays what a <see cref="RecordingLibrary"/> recorded. A program that does what it did then gets the same results and
/// messages, in the same order. Where it does something else, the function fails, and <see cref="Differences"/> says what and where.
/// </summary>
/// <remarks>
/// <para>A call is answered by the first call of the record that was not played yet and has the same function and arguments. Addresses,
/// windows and callback instances are not compared, and PINs and user-user data that are not in the record. A message comes when all calls
/// were made that began before it.</para>
/// <para>Pass it to <c>LineApp.Initialize</c> in place of the library that was recorded, and dispose it after the applications.</para>
/// </remarks>
public sealed class ReplayLibrary : TapiLibrary
{
    private readonly Dictionary<string, (nint Pointer, Delegate Alive)> _exports = new(StringComparer.Ordinal);
    private readonly List<ReplayDifference> _differences = [];
    private readonly Script _script;

    /// <summary>Plays a file as fast as the program can.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="InvalidDataException">The file is no record. A damaged one is played up to the damage.</exception>
    public ReplayLibrary(string path)
        : this(SessionRecord.Load(path), new ReplayOptions())
    {
    }

    /// <summary>Plays a record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="options">How it is played.</param>
    public ReplayLibrary(SessionRecord record, ReplayOptions options)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(options);
        Record = record;
        _script = new Script(record, options.RecordedSpeed, options.Patience, Tell);
    }

    /// <summary>What is played.</summary>
    public SessionRecord Record { get; }

    /// <summary>What the program did otherwise, in order.</summary>
    public IReadOnlyList<ReplayDifference> Differences
    {
        get
        {
            lock (_differences)
            {
                return [.. _differences];
            }
        }
    }

    /// <summary>The calls and messages of the record that were not played yet, in order.</summary>
    public IReadOnlyList<RecordedEntry> Unplayed => _script.Unplayed;

    /// <summary>Fails with the first differences, if there are any.</summary>
    /// <exception cref="InvalidOperationException">The program did something else than in the record.</exception>
    public void ThrowIfDifferent()
    {
        if (Differences is { Count: > 0 } differences)
        {
            var first = string.Join(Environment.NewLine, differences.Take(10));
            throw new InvalidOperationException(
                $"The program differs from the record in {differences.Count} places.{Environment.NewLine}{first}");
        }
    }

    /// <summary>Returns the address of an export that plays the record.</summary>
    /// <param name="name">The name of the export, such as <c>lineMakeCallW</c>.</param>
    /// <returns>The address of a stdcall function; zero for a name that TAPI does not have.</returns>
    public override nint GetExport(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (FunctionSignature.Find(name) is not { } function)
        {
            return 0;
        }

        lock (_exports)
        {
            if (!_exports.TryGetValue(name, out var export))
            {
                _exports[name] = export = NativeFunction.Make(function.Parameters.Count, arguments => RunSafely(function, arguments));
            }

            return export.Pointer;
        }
    }

    /// <summary>Ends the waits for messages, and frees the requests that a proxy got.</summary>
    protected override void Dispose(bool disposing) => _script.Dispose();

    // An exception that leaves an export ends the process.
    private int RunSafely(FunctionSignature function, nint[] arguments)
    {
        try
        {
            return _script.Run(function, arguments) ?? Failure(function);
        }
        catch (Exception failure)
        {
            Tell(0, function.Name, failure.Message);
            return Failure(function);
        }
    }

    private static int Failure(FunctionSignature function) =>
        function.IsPhone ? (int)PhoneError.OperationFailed : (int)LineError.OperationFailed;

    private void Tell(ulong position, string function, string reason)
    {
        lock (_differences)
        {
            _differences.Add(new ReplayDifference(position, function, reason));
        }
    }
}

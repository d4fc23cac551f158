using System.ComponentModel;

namespace Tapi.Runtime.Generated;

/// <summary>A request that TAPI hands to this program to carry out. It is answered exactly once.</summary>
/// <remarks>
/// Inputs are read from a copy. The native memory belongs to TAPI again after the answer; it is never touched from then on.
/// All members may be used from any thread.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract unsafe partial class ProxyRequest : StructureView, IProxyRequestMessage
{
    private const int LargestRequest = 1024 * 1024;

    private readonly object _gate = new();
    private byte* _request;

    /// <summary>Copies the request and registers it with its line, which answers it when nobody else does.</summary>
    /// <param name="line">The line that the request came for.</param>
    /// <param name="request">The native request, valid until it is answered.</param>
    /// <param name="size">Its size in bytes; limited to 1 MiB, negative counts as 0.</param>
    protected ProxyRequest(TapiObjectBase line, byte* request, int size)
        : base(Copy(request, size), (line ?? throw new ArgumentNullException(nameof(line))).Version)
    {
        Owner = line;
        _request = request;
        line.Attach(this);
    }

    /// <summary>Whether the request was answered, by the program or by the runtime.</summary>
    public bool IsAnswered { get; private set; }

    /// <inheritdoc/>
    ProxyRequest IProxyRequestMessage.Request => this;

    /// <summary>The line that the request came for.</summary>
    protected internal TapiObjectBase Owner { get; }

    /// <summary>The error code of the answer when nobody listens, negative.</summary>
    protected abstract int UnheardError { get; }

    /// <summary>The error code of the answer when the line ends before the program answered, negative.</summary>
    protected abstract int AbandonedError { get; }

    /// <summary>The native function that <see cref="Respond"/> calls, for messages.</summary>
    protected virtual string RespondFunction => GetType().Name;

    /// <summary>Answers. Outputs are written before, with <see cref="Write{T}"/> and <see cref="WriteBytes"/>.</summary>
    /// <param name="result">0 for success, or a negative error code.</param>
    /// <exception cref="InvalidOperationException">The request was answered before.</exception>
    /// <exception cref="TapiException">TAPI refused the answer; the request still counts as answered.</exception>
    protected void Answer(int result)
    {
        var response = TryAnswer(result) ?? throw new InvalidOperationException("The request was answered before.");
        Owner.Application.ThrowIfFailed(RespondFunction, response);
    }

    /// <summary>Answers with an error.</summary>
    /// <param name="error">A negative error code.</param>
    /// <param name="name">What the caller calls it.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not negative, and the request stays open.</exception>
    /// <exception cref="InvalidOperationException">The request was answered before.</exception>
    /// <exception cref="TapiException">TAPI refused the answer; the request still counts as answered.</exception>
    protected void AnswerError(int error, string name) =>
        Answer(error < 0 ? error : throw new ArgumentOutOfRangeException(name, error, "An error code is negative."));

    /// <summary>Writes an output into the native request.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="offset">Where it starts, in bytes.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The field is not inside the request.</exception>
    /// <exception cref="InvalidOperationException">The request was answered before.</exception>
    protected void Write<T>(int offset, T value)
        where T : unmanaged =>
        WriteBytes(offset, new ReadOnlySpan<byte>(&value, sizeof(T)));

    /// <summary>Writes output bytes into the native request.</summary>
    /// <param name="offset">Where they start, in bytes.</param>
    /// <param name="data">The bytes.</param>
    /// <exception cref="ArgumentOutOfRangeException">They do not fit into the request.</exception>
    /// <exception cref="InvalidOperationException">The request was answered before.</exception>
    protected void WriteBytes(int offset, ReadOnlySpan<byte> data)
    {
        if (offset < 0 || offset > Bytes.Length - data.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(offset), offset, $"The request has {Bytes.Length} bytes.");
        }

        lock (_gate)
        {
            if (IsAnswered)
            {
                throw new InvalidOperationException("The request was answered before.");
            }

            data.CopyTo(new Span<byte>(_request + offset, data.Length));
        }
    }

    /// <summary>Passes the answer to TAPI. Called once.</summary>
    /// <param name="request">The native request.</param>
    /// <param name="result">0 for success, or a negative error code.</param>
    /// <returns>The native result.</returns>
    protected abstract int Respond(byte* request, int result);

    /// <summary>The line ends: answers if nobody has.</summary>
    internal void Abandon() => AnswerQuietly(abandoned: true);

    /// <summary>Nobody listens: answers if nobody has.</summary>
    internal void AnswerUnheard() => AnswerQuietly(abandoned: false);

    private static byte[] Copy(byte* request, int size) =>
        new ReadOnlySpan<byte>(request, request == null ? 0 : Math.Min(Math.Max(size, 0), LargestRequest)).ToArray();

    private void AnswerQuietly(bool abandoned)
    {
        try
        {
            if (TryAnswer(abandoned ? AbandonedError : UnheardError) is not null && !abandoned)
            {
                Owner.Application.Counters.AddUnheardProxyRequest();
            }
        }
        catch (Exception failure)
        {
            Owner.Application.ReportFailure(failure, Owner);
        }
    }

    // Returns the native result, or null when the request was answered before.
    private int? TryAnswer(int result)
    {
        byte* request;
        lock (_gate)
        {
            if (IsAnswered)
            {
                return null;
            }

            IsAnswered = true;
            request = _request;
            _request = null;
        }

        Owner.Detach(this);
        return Respond(request, result);
    }
}

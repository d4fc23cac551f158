namespace Tapi.Runtime;

/// <summary>A request that TAPI hands to this program to be carried out. It is answered exactly once.</summary>
/// <remarks>
/// Inputs are read from a copy. The native memory belongs to TAPI again once the answer is given; it is never touched
/// afterwards. All members may be used from any thread.
/// </remarks>
public abstract unsafe partial class ProxyRequest : IProxyRequestMessage
{
    private const int LargestRequest = 1024 * 1024;

    private readonly object _gate = new();
    private readonly TapiObject _line;
    private readonly int _size;
    private byte* _request;

    /// <summary>Copies the request and registers it with its line, which answers it when nobody else does.</summary>
    /// <param name="line">The line that the request came for.</param>
    /// <param name="request">The native request, valid until it is answered.</param>
    /// <param name="size">Its size in bytes; limited to 1 MiB, negative counts as 0.</param>
    protected ProxyRequest(TapiObject line, byte* request, int size)
    {
        _line = line ?? throw new ArgumentNullException(nameof(line));
        _size = request == null ? 0 : Math.Min(Math.Max(size, 0), LargestRequest);
        _request = request;
        _reader = new StructureReader(new ReadOnlySpan<byte>(request, _size).ToArray());
        line.Attach(this);
    }

    /// <summary>Whether the request was answered, by the program or by the runtime.</summary>
    public bool IsAnswered { get; private set; }

    /// <inheritdoc/>
    ProxyRequest IProxyRequestMessage.Request => this;

    /// <summary>The line that the request came for.</summary>
    protected internal TapiObject Owner => _line;

    /// <summary>The error code of the answer when nobody listens, negative.</summary>
    protected abstract int UnheardError { get; }

    /// <summary>The error code of the answer when the line ends before the program answered, negative.</summary>
    protected abstract int AbandonedError { get; }

    /// <summary>The native function behind <see cref="Respond"/>, for messages.</summary>
    protected virtual string RespondFunction => GetType().Name;

    /// <summary>Answers without outputs.</summary>
    /// <param name="result">0 for success, or a negative error code.</param>
    /// <exception cref="InvalidOperationException">The request was answered before.</exception>
    /// <exception cref="TapiException">TAPI refused the answer; the request counts as answered all the same.</exception>
    protected void Answer(int result) => Answer(result, null);

    /// <summary>Writes the outputs and answers, as one step.</summary>
    /// <param name="result">0 for success, or a negative error code.</param>
    /// <param name="writeOutputs">Writes with <see cref="Write{T}"/> and <see cref="WriteBytes"/>; when it throws, the request stays unanswered.</param>
    /// <exception cref="InvalidOperationException">The request was answered before.</exception>
    /// <exception cref="TapiException">TAPI refused the answer; the request counts as answered all the same.</exception>
    protected void Answer(int result, Action? writeOutputs)
    {
        int response = TryAnswer(result, writeOutputs)
            ?? throw new InvalidOperationException("The request was answered before.");
        _line.Application.ThrowIfFailed(RespondFunction, response);
    }

    /// <summary>Writes an output into the native request.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="offset">Where it starts, in bytes.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="ArgumentOutOfRangeException">The field is not inside of the request.</exception>
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
        if (offset < 0 || offset > _size - data.Length)
        {
            throw new ArgumentOutOfRangeException(nameof(offset), offset, $"The request has {_size} bytes.");
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

    /// <summary>Gives the answer to TAPI. Called once.</summary>
    /// <param name="request">The native request.</param>
    /// <param name="result">0 for success, or a negative error code.</param>
    /// <returns>The native result.</returns>
    protected abstract int Respond(byte* request, int result);

    /// <summary>The line ends: answers if nobody has.</summary>
    internal void Abandon() => AnswerQuietly(abandoned: true);

    /// <summary>Nobody listens: answers if nobody has.</summary>
    internal void AnswerUnheard() => AnswerQuietly(abandoned: false);

    private void AnswerQuietly(bool abandoned)
    {
        try
        {
            if (TryAnswer(abandoned ? AbandonedError : UnheardError, null) is not null && !abandoned)
            {
                _line.Application.Counters.AddUnheardProxyRequest();
            }
        }
        catch (Exception failure)
        {
            _line.Application.ReportFailure(failure);
        }
    }

    // Gives the native result, or null when somebody was faster.
    private int? TryAnswer(int result, Action? writeOutputs)
    {
        byte* request;
        lock (_gate)
        {
            if (IsAnswered)
            {
                return null;
            }

            writeOutputs?.Invoke();
            IsAnswered = true;
            request = _request;
            _request = null;
        }

        _line.Detach(this);
        return Respond(request, result);
    }
}

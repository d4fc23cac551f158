namespace Tapi.Simulator.Acd;

/// <summary>Takes agent requests from clients to the proxy handlers and the answers back. Used under the PBX's lock.</summary>
internal sealed class ProxyDesk(SimulatedPbx pbx) : IDisposable
{
    /// <summary>Answered buffers keep their memory for a while, so that no new one has the address of one just answered.</summary>
    private const int KeptBuffers = 256;

    private readonly Dictionary<nint, ProxyBuffer> _open = [];
    private readonly Queue<ProxyBuffer> _answered = new();

    public IEnumerable<ProxyBuffer> Open => _open.Values;

    public Outcome Ask(string function, RequestRule rule, OpenLine line, ProxyQuestion question) =>
        Ask(function, rule, line, line.Device, question);

    public Outcome Ask(string function, RequestRule rule, IReplyTarget client, SimulatedLine device, ProxyQuestion question)
    {
        if (rule.ReturnsZero)
        {
            return pbx.Requests.Submit(new Request(function, rule, client) { Perform = () => Invent(question) });
        }

        var handler = device.ProxyHandlers.GetValueOrDefault(question.Type);
        if (handler is null && rule.ReplyError is null && !rule.IsSilent)
        {
            return LineError.OperationUnavailable;
        }

        return pbx.Requests.Submit(new Request(function, rule, client)
        {
            Forward = handler is null ? null : request => Send(request, handler, question),
        });
    }

    public unsafe Outcome Respond(OpenLine line, nint address, int result)
    {
        if (line.Subscription.ProxyRequests.Count == 0)
        {
            return LineError.NotRegistered;
        }

        if (result > 0 || !_open.TryGetValue(address, out var buffer) || buffer.Handler != line)
        {
            var details = $"buffer 0x{address:x}, result {result}: not an open request of this line, or not a result";
            pbx.Journal.Misuse("lineProxyResponse", details);
            pbx.Faults.Add(new InvalidOperationException($"lineProxyResponse: {details}"));
            return LineError.InvalidParam;
        }

        if (result == 0 && buffer.Question.Read?.Invoke(buffer.Memory) is { } write)
        {
            buffer.Request.Perform = () => Run(write);
        }

        Finish(buffer, result);
        return Outcome.Success;
    }

    /// <summary>A handler is gone: what it has not answered fails.</summary>
    public void HandlerGone(OpenLine line)
    {
        foreach (var buffer in _open.Values.Where(buffer => buffer.Handler == line).ToArray())
        {
            Finish(buffer, (int)LineError.OperationFailed);
        }
    }

    public void Dispose()
    {
        lock (pbx.Gate)
        {
            foreach (var buffer in _open.Values.Concat(_answered))
            {
                buffer.Free();
            }

            _open.Clear();
            _answered.Clear();
        }
    }

    private static int Invent(ProxyQuestion question)
    {
        question.Invent?.Invoke();
        return 0;
    }

    private static int Run(Action action)
    {
        action();
        return 0;
    }

    private void Send(Request request, OpenLine handler, ProxyQuestion question)
    {
        var buffer = new ProxyBuffer(request, handler, question);
        _open.Add(buffer.Address, buffer);
        handler.Post(LineMessageId.ProxyRequest, (nuint)buffer.Address);
    }

    private void Finish(ProxyBuffer buffer, int result)
    {
        _open.Remove(buffer.Address);
        buffer.Spoil();
        _answered.Enqueue(buffer);
        if (_answered.Count > KeptBuffers)
        {
            _answered.Dequeue().Free();
        }

        pbx.Requests.Settle(buffer.Request, result);
    }
}

using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Core.Scripting;
using Tapi.Simulator.Telephony;

namespace Tapi.Simulator.Acd;

/// <summary>Passes agent requests from clients to the proxy handlers, and the answers back. Used under the PBX's lock.</summary>
internal sealed class ProxyDesk : IDisposable
{
    /// <summary>Answered buffers keep their memory for a while, so that a new one does not get the address of one just answered.</summary>
    private const int KeptBuffers = 256;

    private readonly Dictionary<nint, ProxyBuffer> _open = [];
    private readonly Queue<ProxyBuffer> _answered = new();
    private readonly PbxCore _core;

    public ProxyDesk(Exchange exchange)
    {
        _core = exchange.Core;
        exchange.LineClosed += HandlerGone;
    }

    public IEnumerable<ProxyBuffer> Open => _open.Values;

    public static ProxyDesk Of(PbxCore core) => core.Parts.Get<ProxyDesk>();

    public Outcome Ask(string function, Rule rule, OpenLine line, ProxyRequest question) =>
        Ask(function, rule, line, line.Device, question);

    public Outcome Ask(string function, Rule rule, IReplyTarget client, LineDevice device, ProxyRequest question)
    {
        if (rule.ReturnsZero)
        {
            return _core.Requests.Submit(new Request(function, rule, client) { Perform = () => Invent(question) });
        }

        var handler = device.ProxyHandlers.GetValueOrDefault(question.Type);
        if (handler is null && rule.ReplyError is null && !rule.IsSilent)
        {
            return LineError.OperationUnavailable;
        }

        return _core.Requests.Submit(new Request(function, rule, client)
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
            _core.Journal.Misuse("lineProxyResponse", details);
            _core.Faults.Add(new InvalidOperationException($"lineProxyResponse: {details}"));
            return LineError.InvalidParam;
        }

        if (result == 0 && buffer.Question.Read?.Invoke(buffer.Memory) is { } write)
        {
            buffer.Request.Perform = () => Run(write);
        }

        Finish(buffer, result);
        return Outcome.Success;
    }

    /// <summary>A handler is gone: the requests that it has not answered fail.</summary>
    private void HandlerGone(OpenLine line)
    {
        foreach (var buffer in _open.Values.Where(buffer => buffer.Handler == line).ToArray())
        {
            Finish(buffer, (int)LineError.OperationFailed);
        }
    }

    public void Dispose()
    {
        lock (_core.Gate)
        {
            foreach (var buffer in _open.Values.Concat(_answered))
            {
                buffer.Free();
            }

            _open.Clear();
            _answered.Clear();
        }
    }

    private static int Invent(ProxyRequest question)
    {
        question.Invent?.Invoke();
        return 0;
    }

    private static int Run(Action action)
    {
        action();
        return 0;
    }

    private void Send(Request request, OpenLine handler, ProxyRequest question)
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

        _core.Requests.Settle(buffer.Request, result);
    }
}

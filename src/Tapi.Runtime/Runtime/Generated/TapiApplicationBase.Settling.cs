namespace Tapi.Runtime.Generated;

// Proxy requests that come while the application shuts down. Each one is answered that was read before the native shutdown is called;
// after that their memory is TAPI's again, and nobody may look at it.
public abstract partial class TapiApplicationBase
{
    private const int LongestSettling = 1000;

    private int _settling;
    private bool _isMemoryGone;

    private void SettleProxyRequests()
    {
        // The reader may just be queuing a message that it has read before the shutdown began.
        WaitUntilSettled();
        DropQueued();
        lock (_interpreting)
        {
            _isMemoryGone = true;
        }

        WaitUntilSettled();
        foreach (var one in LiveSnapshot())
        {
            one.AbandonProxyRequests();
        }
    }

    private void WaitUntilSettled() => SpinWait.SpinUntil(() => Volatile.Read(ref _settling) == 0, LongestSettling);

    private void DropQueued()
    {
        while (_arrivals.Reader.TryRead(out var arrival))
        {
            Interlocked.Add(ref _arrivalCount, arrival.Number == 0 ? 0 : -1);
            Drop(arrival);
        }

        while (_deliveries.Reader.TryRead(out var delivery))
        {
            Interlocked.Decrement(ref _deliveryCount);
            CountUndelivered(delivery);
        }
    }

    /// <summary>Drops a message during the shutdown, and answers it if it is a proxy request.</summary>
    private void Drop(in Arrival arrival)
    {
        if (arrival.Number == 0)
        {
            return;
        }

        Counters.AddUndeliveredMessage();
        Interlocked.Increment(ref _settling);
        try
        {
            if (ProxyRequestIn(arrival) is { } request)
            {
                request.Abandon();
            }
        }
        catch (Exception failure)
        {
            ReportFailure(failure);
        }
        finally
        {
            Interlocked.Decrement(ref _settling);
        }
    }

    private ProxyRequest? ProxyRequestIn(in Arrival arrival)
    {
        lock (_interpreting)
        {
            if (_isMemoryGone)
            {
                return null;
            }

            try
            {
                TargetOf(arrival);
                return _isUnknown ? null : (Interpret(arrival.Message) as IProxyRequestMessage)?.Request;
            }
            finally
            {
                _looking = Looking.No;
                _target = null;
            }
        }
    }
}

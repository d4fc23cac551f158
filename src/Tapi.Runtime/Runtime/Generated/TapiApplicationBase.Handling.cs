using System.Threading.Channels;

namespace Tapi.Runtime.Generated;

// The second stage: handlers, one after another.
public abstract partial class TapiApplicationBase
{
    private readonly Channel<Delivery> _deliveries =
        Channel.CreateUnbounded<Delivery>(new UnboundedChannelOptions { SingleWriter = true });

    private async Task HandleDeliveriesAsync()
    {
        _isDispatching.Value = true;
        while (await _deliveries.Reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (_deliveries.Reader.TryRead(out var delivery))
            {
                BeginHandling(delivery);
                await HandleAsync(delivery).ConfigureAwait(false);
                EndHandling();
            }
        }
    }

    private async ValueTask HandleAsync(Delivery delivery)
    {
        if (IsShutDown || IsVoid(delivery))
        {
            CountUndelivered(delivery);
            if (delivery.Message is IProxyRequestMessage { Request: { } orphan })
            {
                orphan.Abandon();
            }

            return;
        }

        var isTaken = delivery.IsTaken;
        try
        {
            isTaken |= delivery.OfApplication is { } ofApplication
                && await ofApplication.HandleAsync(delivery.Message).ConfigureAwait(false);
            isTaken |= delivery.OfTarget is { } ofTarget && await ofTarget.HandleAsync(delivery.Message).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            ReportFailure(failure, delivery.Target, delivery.Message);
        }
        finally
        {
            if (delivery.Message is IProxyRequestMessage { Request: { } request })
            {
                Settle(request, isTaken);
            }
        }
    }

    // What the program has released in the meantime is no longer anybody's concern.
    private static bool IsVoid(in Delivery delivery) =>
        delivery.Target is { IsReleased: true } target
        && (!target.IsEndedByMessage || delivery.Message is IProxyRequestMessage { Request.IsAnswered: true });

    private static void Settle(ProxyRequest request, bool isTaken)
    {
        if (request.Owner.IsReleased)
        {
            request.Abandon();
        }
        else if (!isTaken)
        {
            request.AnswerUnheard();
        }
    }

    // Waits and streams have seen it: it is missed only where somebody handles it.
    private void CountUndelivered(in Delivery delivery)
    {
        if (delivery.OfApplication is { HasHandlers: true } || delivery.OfTarget is { HasHandlers: true })
        {
            Counters.AddUndeliveredMessage();
        }
    }

    private readonly record struct Delivery(
        object Message, TapiObjectBase? Target, MessageSource? OfApplication, MessageSource? OfTarget, long ReadAt, bool IsTaken);
}

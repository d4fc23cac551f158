using Tapi.Simulator.Abi;
using Tapi.Simulator.Core;
using Tapi.Simulator.Core.Messages;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Telephony;

#pragma warning disable CS0618 // The obsolete requests belong to it, too

namespace Tapi.Simulator.Installation;

/// <summary>
/// Assisted telephony: requests of programs without telephony, and the applications that serve them. Used under the PBX's lock.
/// </summary>
internal sealed unsafe class AssistedRequestDesk(Exchange exchange)
{
    public const uint AnyMode = (uint)(LineRequestMode.MakeCall | LineRequestMode.MediaCall | LineRequestMode.Drop);

    private const int MaxWaiting = 16;

    private readonly Queue<LINEREQMAKECALLW> _calls = new();
    private readonly Queue<LINEREQMEDIACALLW> _mediaCalls = new();

    public static AssistedRequestDesk Of(PbxCore core) => core.Parts.Get<AssistedRequestDesk>();

    public TapiError Ask(in LINEREQMAKECALLW request) => Ask(_calls, request, LineRequestMode.MakeCall);

    public TapiError Ask(in LINEREQMEDIACALLW request) => Ask(_mediaCalls, request, LineRequestMode.MediaCall);

    public TapiError Drop(nint window, nuint requestId) =>
        Notify(Recipient(LineRequestMode.Drop), LineRequestMode.Drop, (nuint)window, requestId & 0xffff);

    public Outcome Take(Application application, uint mode, void* target)
    {
        if (!application.Registrations.ContainsKey((LineRequestMode)mode))
        {
            return LineError.NotRegistered;
        }

        if (mode == (uint)LineRequestMode.MakeCall && _calls.TryDequeue(out var call))
        {
            *(LINEREQMAKECALLW*)target = call;
            return Outcome.Success;
        }

        if (mode == (uint)LineRequestMode.MediaCall && _mediaCalls.TryDequeue(out var mediaCall))
        {
            *(LINEREQMEDIACALLW*)target = mediaCall;
            return Outcome.Success;
        }

        return LineError.NoRequest;
    }

    private TapiError Ask<T>(Queue<T> queue, T request, LineRequestMode mode)
    {
        if (queue.Count == MaxWaiting)
        {
            return TapiError.RequestQueueFull;
        }

        var recipient = Recipient(mode);
        if (recipient is not null)
        {
            queue.Enqueue(request);
        }

        return Notify(recipient, mode, 0, 0);
    }

    private Application? Recipient(LineRequestMode mode) => exchange.Priorities.First(
        exchange.Applications.Where(application => application.Registrations.ContainsKey(mode)), application => application, 0);

    private static TapiError Notify(Application? recipient, LineRequestMode mode, nuint param2, nuint param3)
    {
        if (recipient is null)
        {
            return TapiError.NoRequestRecipient;
        }

        recipient.Post(new Message(0, LineMessageId.Request, recipient.Registrations[mode], (nuint)mode, param2, param3));
        return 0;
    }
}

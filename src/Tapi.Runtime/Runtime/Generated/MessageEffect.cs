using System.ComponentModel;

namespace Tapi.Runtime.Generated;

/// <summary>What a message means to pending requests and waits.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public enum MessageEffect
{
    /// <summary>Nothing: it is only delivered.</summary>
    None,

    /// <summary>
    /// It completes the request in <see cref="NativeMessage.Param1"/> with the result in <see cref="NativeMessage.Param2"/>.
    /// </summary>
    Reply,

    /// <summary>The device is closed: replies for it, and for whatever shares its callback instance, may never come.</summary>
    EndsDevice,

    /// <summary>The whole application must be initialized again: no reply is certain any more.</summary>
    EndsApplication,

    /// <summary>It completes a request that was canceled: one whose handle has ended, if there is one.</summary>
    CancelsRequest,

    /// <summary>Its object is over: no more messages come that somebody could wait for. Requests may still be answered.</summary>
    EndsWaits,
}

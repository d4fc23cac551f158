namespace Tapi;

/// <summary>What a message source needs from its object or application.</summary>
internal interface IMessageOwner
{
    /// <summary>Guards the sources of this owner. No foreign code runs under it.</summary>
    object SourceGate { get; }

    /// <summary>The source that was made last; they form a list.</summary>
    MessageSource? LastSource { get; set; }

    /// <summary>Where handlers run; null is the thread pool.</summary>
    SynchronizationContext? HandlerContext { get; }

    /// <summary>Why no more messages come, or null.</summary>
    MessageEnd? End { get; }

    /// <summary>How many messages may wait for the reader of a stream.</summary>
    int MessageLimit { get; }

    void ReportFailure(Exception failure, object? message);
}

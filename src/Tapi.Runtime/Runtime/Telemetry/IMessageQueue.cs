namespace Tapi.Runtime.Telemetry;

/// <summary>The messages of an application that wait to be handled.</summary>
internal interface IMessageQueue
{
    string Name { get; }

    int Depth { get; }

    /// <summary>How long ago the oldest one was read.</summary>
    TimeSpan Age { get; }
}

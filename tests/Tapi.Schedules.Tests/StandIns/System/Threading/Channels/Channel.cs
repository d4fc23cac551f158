namespace System.Threading.Channels;

/// <summary>Makes queues.</summary>
internal static class Channel
{
    public static Channel<T> CreateUnbounded<T>(UnboundedChannelOptions options) => new(options);
}

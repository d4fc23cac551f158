using Tapi.Runtime.Memory;
using Tapi.Runtime.Requests;

namespace Tapi.Runtime.Generated;

/// <summary>A request that a reply completes.</summary>
internal sealed unsafe class ReplyRequest<T>(
    PendingRequests requests, string function, uint handle, nuint instance, object? owner, NativeBlock? memory,
    ResultReader<T> read, Action<T>? late)
    : Request<T>(requests.Context, function, handle, instance, owner, memory, late)
{
    protected override T Read(byte* memory) => read(memory);
}

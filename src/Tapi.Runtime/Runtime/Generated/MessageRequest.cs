using Tapi.Runtime.Memory;
using Tapi.Runtime.Requests;

namespace Tapi.Runtime.Generated;

/// <summary>A request that a message completes, such as the gathering of digits.</summary>
internal sealed unsafe class MessageRequest<T>(
    PendingRequests requests, string function, MessageKey key, nuint instance, object? owner, NativeBlock? memory,
    CompletionReader<T> read)
    : Request<T>(requests.Context, function, key.Handle, instance, owner, memory, late: null)
{
    private NativeMessage _message;

    public override MessageKey? Key => key;

    public override void Accept(in NativeMessage message) => _message = message;

    protected override T Read(byte* memory) => read(memory, _message);
}

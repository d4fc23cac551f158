using System.Runtime.InteropServices;
using Tapi.Simulator.Abi;
using Tapi.Simulator.Core.Requests;
using Tapi.Simulator.Memory;
using Tapi.Simulator.Telephony;

namespace Tapi.Simulator.Acd;

/// <summary>A LINEPROXYREQUEST in native memory, from the message to the handler until its response.</summary>
internal sealed unsafe class ProxyBuffer
{
    private const byte Poison = 0xDD;

    private readonly int _size;

    public ProxyBuffer(Request request, OpenLine handler, ProxyRequest question)
    {
        Request = request;
        Handler = handler;
        Question = question;

        var texts = Texts().ToList();
        var start = sizeof(LINEPROXYREQUEST) + NativeText.Padded(question.RoomForAnswer);
        _size = start + texts.Sum(text => NativeText.Padded(text.Content.Length));
        Memory = (LINEPROXYREQUEST*)NativeMemory.AllocZeroed((nuint)_size);
        Memory->dwSize = (uint)_size;
        Memory->dwClientAppAPIVersion = question.ApiVersion ?? request.Client.ApiVersion;
        Memory->dwRequestType = (uint)question.Type;
        question.Fill?.Invoke(Memory);
        foreach (var (sizeOffset, content) in texts)
        {
            Write(sizeOffset, content, start);
            start += NativeText.Padded(content.Length);
        }
    }

    public Request Request { get; }

    public OpenLine Handler { get; }

    public ProxyRequest Question { get; }

    public LINEPROXYREQUEST* Memory { get; private set; }

    public nint Address => (nint)Memory;

    /// <summary>Overwrites the buffer, so that late readers see garbage.</summary>
    public void Spoil() => new Span<byte>(Memory, _size).Fill(Poison);

    public void Free()
    {
        NativeMemory.Free(Memory);
        Memory = null;
    }

    private IEnumerable<(int SizeOffset, byte[] Content)> Texts()
    {
        var options = Handler.Core.Settings;
        (int SizeOffset, string? Text)[] client =
        [
            (ProxyOffsets.ClientMachineName, options.ClientMachineName),
            (ProxyOffsets.ClientUserName, options.ClientUserName),
        ];
        return client.Concat(Question.Texts)
            .Select(text => (text.SizeOffset, Content: NativeText.Terminated(text.Text)))
            .Where(text => text.Content.Length > 0);
    }

    private void Write(int sizeOffset, byte[] content, int offset)
    {
        var member = (uint*)((byte*)Memory + sizeOffset);
        member[0] = (uint)content.Length;
        member[1] = (uint)offset;
        content.CopyTo(new Span<byte>((byte*)Memory + offset, content.Length));
    }
}

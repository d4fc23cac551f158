using System.Buffers.Binary;
using System.Text;
using Tapi.Recording;

namespace Tapi.Runtime.Tests.Recording;

/// <summary>PINs and user-user data get into a record only where its owner asks for them.</summary>
public unsafe class SecretTests
{
    private const string Pin = "4711-PIN";
    private static readonly byte[] UserData = Encoding.ASCII.GetBytes("user-user");

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_PIN_is_written_where_it_is_asked_for(bool keeps)
    {
        using var session = new Session((_, _) => 0, new RecordingOptions { KeepsPins = keeps });
        session.Call("lineCreateAgentW", 1, session.Text("agent"), session.Text(Pin), session.Memory([], 4));

        var call = Assert.IsType<RecordedCall>(Assert.Single(session.End().Entries));
        Assert.Equal("agent", call.Arguments[1].Text);
        Assert.Equal((!keeps, keeps ? Pin : null), (call.Arguments[2].IsHidden, call.Arguments[2].Text));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void User_user_data_is_written_where_it_is_asked_for(bool keeps)
    {
        // LINECALLINFO of the header: dwUserUserInfoSize at 248, dwUserUserInfoOffset at 252.
        const int Offset = 400;
        using var session = new Session((function, arguments) =>
        {
            if (function.Name == "lineAnswer")
            {
                return 1;
            }

            var info = new Span<byte>((void*)arguments[1], 512);
            BinaryPrimitives.WriteUInt32LittleEndian(info[8..], 512);
            BinaryPrimitives.WriteInt32LittleEndian(info[248..], UserData.Length);
            BinaryPrimitives.WriteInt32LittleEndian(info[252..], Offset);
            UserData.CopyTo(info[Offset..]);
            return 0;
        }, new RecordingOptions { KeepsUserUserData = keeps });
        var info = session.Memory(BitConverter.GetBytes(512), 512);
        session.Call("lineGetCallInfoW", 9, info);
        session.Call("lineAnswer", 9, session.Memory(UserData), UserData.Length);

        var calls = session.End().Entries.OfType<RecordedCall>().ToList();
        var expected = keeps ? UserData : new byte[UserData.Length];
        Assert.Equal(expected, calls[0].Arguments[1].Output!.Value.Slice(Offset, UserData.Length).ToArray());
        Assert.Equal(UserData, new Span<byte>((byte*)info + Offset, UserData.Length).ToArray());
        Assert.Equal(keeps ? UserData : null, calls[1].Arguments[1].Input?.ToArray());
    }

    [Theory]
    [InlineData(9, 40)]
    [InlineData(12, 32)]
    public void The_PIN_in_a_request_to_a_proxy_is_left_out(int type, int sizeAt)
    {
        // LINEPROXYREQUEST of the header: dwRequestType at 24, then the part of the request.
        var request = new byte[128];
        BinaryPrimitives.WriteInt32LittleEndian(request, request.Length);
        BinaryPrimitives.WriteInt32LittleEndian(request.AsSpan(24), type);
        BinaryPrimitives.WriteInt32LittleEndian(request.AsSpan(sizeAt), Pin.Length * 2);
        BinaryPrimitives.WriteInt32LittleEndian(request.AsSpan(sizeAt + 4), 64);
        Encoding.Unicode.GetBytes(Pin).CopyTo(request, 64);
        nint block = 0;
        using var session = new Session((_, arguments) =>
        {
            var message = (uint*)arguments[1];
            (message[0], message[1]) = (1, 24);
            ((nint*)(message + 2))[1] = block;
            return 0;
        });
        block = session.Memory(request);
        session.Call("lineGetMessage", 7, session.Memory([], 64), 0);

        var message = Assert.IsType<RecordedMessage>(Assert.Single(session.End().Entries));
        var recorded = message.Request!.Value.ToArray();
        Assert.Equal(request.Length, recorded.Length);
        Assert.DoesNotContain(Pin, Encoding.Unicode.GetString(recorded));
    }
}

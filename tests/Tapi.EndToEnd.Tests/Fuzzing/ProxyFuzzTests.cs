using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using CsCheck;

namespace Tapi.EndToEnd.Tests.Fuzzing;

/// <summary>No request, whatever it says, is read or written outside of its dwSize.</summary>
public class ProxyFuzzTests
{
    private const int KindOffset = 24;
    private const int HeaderSize = 28;
    private const int Largest = 1024 * 1024;

    private static readonly int Cases = LongTests.Cases(few: 20_000, many: 1_000_000);

    // The size of LINEPROXYREQUEST.
    private static readonly Gen<(byte[] Bytes, byte[] Output)> Requests =
        from length in Hostile.Lengths(108)
        from bytes in Hostile.Bytes(length, HeaderSize)
        from kind in Gen.Frequency((15, Gen.UInt[1, 20]), (1, Gen.UInt))
        from output in Gen.Frequency((3, Gen.Int[0, 200]), (1, Gen.Int[0, 24]), (1, Gen.Int[0, 700])).SelectMany(
            size => Gen.Byte.Array[size])
        select (WithKind(bytes, kind), output);

    [Fact]
    public async Task Nothing_is_read_or_written_outside_and_each_is_answered_once()
    {
        await using var clerk = new ProxyClerk();
        var completed = new ConcurrentDictionary<Type, int>();
        Requests.Sample(
            (bytes, output) =>
            {
                // A fence of ones would be the kind SetAgentGroup.
                using var first = new FencedRequest(bytes, 0xEEEEEEEE);
                using var second = new FencedRequest(bytes, 1);
                var request = clerk.Take(first);
                var other = clerk.Take(second);
                Assert.Equal(request.GetType(), other.GetType());
                var values = ProxyClerk.Read(request);
                Assert.True(values.SequenceEqual(ProxyClerk.Read(other)), "Something was read outside.");
                Assert.All(values.OfType<string>(), text => Assert.True(IsAmong(first, text), "A text or data are not among the bytes."));
                if (Completes(clerk, request, first, output))
                {
                    completed.AddOrUpdate(request.GetType(), 1, (_, count) => count + 1);
                }

                Fail(clerk, other, second);
            },
            iter: Cases);

        Assert.Equal(
            typeof(LineProxyRequest).Assembly.GetTypes().Count(type => type.BaseType == typeof(LineProxyRequest)), completed.Count);
        Assert.Equal(20, completed.Count);
        Assert.True(completed.Values.Sum() > Cases / 4, $"{completed.Values.Sum()} completed");
    }

    /// <summary>Texts as they are, data in hexadecimal digits.</summary>
    private static bool IsAmong(FencedRequest request, string text) =>
        request.Bytes.IndexOf(MemoryMarshal.AsBytes(text.AsSpan())) >= 0
        || (text.Length % 2 == 0 && text.All(char.IsAsciiHexDigit) && request.Bytes.IndexOf(Convert.FromHexString(text)) >= 0);

    [Theory]
    [InlineData(uint.MaxValue)]
    [InlineData(0x80000000u)]
    [InlineData(0x00100001u)]
    public async Task A_size_beyond_a_mebibyte_is_not_believed(uint size)
    {
        await using var clerk = new ProxyClerk();
        var bytes = WithKind(new byte[Largest], 9);
        MemoryMarshal.Cast<byte, char>(bytes.AsSpan(Largest - 4)).Fill('x');
        using var native = new FencedRequest(bytes, 0xEEEEEEEE);
        int[] words = [(int)size, 4, Largest - 4, 8, Largest - 4];
        MemoryMarshal.AsBytes<int>(words).CopyTo(native.Bytes);

        var request = clerk.Take(native);

        Assert.Equal(("xx", ""), (request.ClientMachineName, request.ClientUserName));
        Assert.IsType<CreateAgentRequest>(request).Complete(new HAGENT(5));
        Assert.Equal((5, true), (MemoryMarshal.Read<int>(native.Bytes[28..]), native.IsIntact()));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(27)]
    public async Task A_request_that_ends_before_its_kind_can_only_fail(int size)
    {
        await using var clerk = new ProxyClerk();
        using var native = new FencedRequest(new byte[size], 1);

        var request = clerk.Take(native);

        Assert.Equal(typeof(LineProxyRequest), request.GetType());
        Assert.Equal((LineProxyRequestType)0, request.RequestType);
        Fail(clerk, request, native);
    }

    /// <summary>Answers, and gives whether the outputs fitted. Where they did not, nothing was written and nothing answered.</summary>
    private static bool Completes(ProxyClerk clerk, LineProxyRequest request, FencedRequest native, byte[] output)
    {
        if (request.GetType() == typeof(LineProxyRequest))
        {
            Fail(clerk, request, native);
            return false;
        }

        try
        {
            ProxyAnswers.Complete(request, output);
        }
        catch (ArgumentException)
        {
            Assert.False(request.IsAnswered);
            Fail(clerk, request, native);
            return false;
        }

        Assert.True(request.IsAnswered);
        Assert.Equal((native.Address, 0), clerk.Answer);
        Assert.True(native.IsIntact(), "Something was written outside.");
        Assert.Equal(native.Before.Take(HeaderSize), native.Bytes[..Math.Min(HeaderSize, native.Size)].ToArray());
        return true;
    }

    private static void Fail(ProxyClerk clerk, LineProxyRequest request, FencedRequest native)
    {
        request.Fail(LineError.OperationUnavailable);
        Assert.True(request.IsAnswered);
        Assert.Equal((native.Address, (int)LineError.OperationUnavailable), clerk.Answer);
        Assert.True(native.IsIntact() && native.Bytes.SequenceEqual(native.Before), "A failure wrote something.");
    }

    private static byte[] WithKind(byte[] bytes, uint kind)
    {
        if (bytes.Length >= HeaderSize)
        {
            MemoryMarshal.Write(bytes.AsSpan(KindOffset), kind);
        }

        return bytes;
    }
}

using Tapi.Runtime.Generated;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Memory;

/// <summary>Promise 9: results of variable size, from asynchronous functions.</summary>
public class VariableRequestTests
{
    private readonly List<int> _sizes = [];

    [Fact]
    public async Task It_grows_to_what_is_needed_and_cuts_to_what_is_used()
    {
        var result = await RunAsync(size => Filled(size, needed: 50, used: 44));

        Assert.Equal([16, 50], _sizes);
        Assert.Equal(44, result.Length);
    }

    [Fact]
    public async Task It_doubles_on_the_error()
    {
        var result = await RunAsync(size =>
            size < 50 ? throw new TapiException("fake", Errors.TooSmall, null) : Filled(size, needed: 50, used: 50));

        Assert.Equal([16, 32, 64], _sizes);
        Assert.Equal(50, result.Length);
    }

    [Fact]
    public async Task Another_error_is_final()
    {
        var failure = await Assert.ThrowsAsync<TapiException>(
            () => RunAsync(_ => throw new TapiException("fake", Errors.Known, null)));

        Assert.Equal(Errors.Known, failure.ErrorCode);
        Assert.Single(_sizes);
    }

    [Fact]
    public async Task It_is_tried_eight_times_and_then_it_has_failed()
    {
        var failure = await Assert.ThrowsAsync<TapiException>(() => RunAsync(size => Filled(size, needed: (uint)size + 1, used: 12)));
        Assert.Equal(Errors.TooSmall, failure.ErrorCode);
        Assert.Equal(8, _sizes.Count);

        _sizes.Clear();
        await Assert.ThrowsAsync<TapiException>(() => RunAsync(_ => throw new TapiException("fake", Errors.TooSmall, null)));
        Assert.Equal(8, _sizes.Count);
    }

    [Fact]
    public async Task A_hostile_size_is_limited()
    {
        await Assert.ThrowsAsync<TapiException>(() => RunAsync(size => Filled(size, needed: uint.MaxValue, used: uint.MaxValue)));

        Assert.Equal([16, 16 * 1024 * 1024], _sizes);
    }

    [Fact]
    public async Task A_result_shorter_than_a_header_is_taken_as_it_is() =>
        Assert.Equal(3, (await RunAsync(_ => new byte[3])).Length);

    [Fact]
    public unsafe void Native_memory_is_copied()
    {
        var value = 0x01020304;

        Assert.Equal(new byte[] { 4, 3, 2, 1 }, VariableRequest.Copy((byte*)&value, 4));
        Assert.Empty(VariableRequest.Copy(null, 0));
    }

    private Task<byte[]> RunAsync(Func<int, byte[]> answer) => VariableRequest.RunAsync(
        16,
        Errors.TooSmall,
        async size =>
        {
            await Task.Yield();
            _sizes.Add(size);
            return answer(size);
        },
        code => throw new TapiException("fake", code, null));

    private static byte[] Filled(int size, uint needed, uint used)
    {
        var bytes = new byte[size];
        BitConverter.TryWriteBytes(bytes.AsSpan(4), needed);
        BitConverter.TryWriteBytes(bytes.AsSpan(8), used);
        return bytes;
    }
}

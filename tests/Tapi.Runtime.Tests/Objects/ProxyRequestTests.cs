using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Objects;

public sealed class ProxyRequestTests : IDisposable
{
    private readonly FakeApplication _application = new(start: false);
    private readonly NativeRequest _native = new(64);
    private readonly FakeLine _line;

    public ProxyRequestTests() => _line = FakeLine.Open(_application, 1);

    [Fact]
    public void Inputs_are_read_from_a_copy()
    {
        _native[16] = 7;
        var request = Make();

        _native[16] = 8;

        Assert.Equal(7u, request.Word(16));
        Assert.Equal(64, request.Copy.Length);
    }

    [Fact]
    public void Outputs_are_written_before_the_answer()
    {
        var request = Make();
        uint seen = 0;
        request.OnRespond = () =>
        {
            seen = _native[40];
            return 0;
        };

        request.Complete(output: 9, offset: 40);

        Assert.Equal(9u, seen);
        Assert.Equal([(_native.Address, 0)], request.Answers);
        Assert.True(request.IsAnswered);
    }

    [Fact]
    public void It_is_answered_exactly_once()
    {
        var request = Make();
        request.Complete(0);

        Assert.Throws<InvalidOperationException>(() => request.Complete(0));
        Assert.Throws<InvalidOperationException>(() => request.Put(40, 1));
        _line.Release();

        Assert.Single(request.Answers);
        Assert.Equal(0u, _native[40]);
    }

    [Fact]
    public async Task Of_many_threads_one_answers()
    {
        var request = Make();

        var outcomes = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(i => Task.Run(() => Record.Exception(() => request.Complete(i))))).Within();

        Assert.Equal(7, outcomes.OfType<InvalidOperationException>().Count());
        Assert.Single(request.Answers);
    }

    [Fact]
    public void A_refused_answer_throws_but_counts()
    {
        var request = Make();
        request.OnRespond = () => Errors.Known;

        var failure = Assert.Throws<TapiException>(() => request.Complete(0));

        Assert.Equal("fakeRespond failed: FAKEERR_KNOWN (0x80000048)", failure.Message);
        Assert.True(request.IsAnswered);
    }

    [Theory]
    [InlineData(61)]
    [InlineData(64)]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    [InlineData(int.MinValue)]
    public void Nothing_is_written_outside_and_the_request_stays_unanswered(int offset)
    {
        var request = Make();

        Assert.Throws<ArgumentOutOfRangeException>(() => request.Complete(output: 1, offset));

        Assert.False(request.IsAnswered);
        request.Complete(0);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-5)]
    [InlineData(3)]
    public unsafe void A_hostile_size_is_harmless(int size)
    {
        var request = new FakeProxy(_line, _native.Pointer, size);

        Assert.Equal(0u, request.Word(0));
        Assert.Equal("", request.Words(0, 4));
    }

    [Fact]
    public unsafe void A_huge_size_is_limited()
    {
        using var huge = new NativeRequest(1024 * 1024);

        Assert.Equal(1024 * 1024, new FakeProxy(_line, huge.Pointer, int.MaxValue).Copy.Length);
    }

    [Fact]
    public void Releasing_the_line_answers_before_the_native_close()
    {
        var request = Make();
        var wasAnswered = false;
        _line.OnRelease = () =>
        {
            wasAnswered = request.IsAnswered;
            return 0;
        };

        _line.Release();

        Assert.True(wasAnswered);
        Assert.Equal([(_native.Address, Errors.Abandoned)], request.Answers);
    }

    public void Dispose() => _native.Dispose();

    private unsafe FakeProxy Make() => new(_line, _native.Pointer, _native.Size);
}

using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Objects;

public sealed class ProxyDispatchTests : IDisposable
{
    private readonly FakeApplication _application = new();
    private readonly NativeRequest _native = new(64);
    private readonly FakeLine _line;
    private FakeProxy? _request;

    public ProxyDispatchTests() => _line = FakeLine.Open(_application, 1);

    [Fact]
    public async Task Without_a_listener_the_runtime_answers()
    {
        await using var logger = _application.ReadMessagesAsync<object>().GetAsyncEnumerator();

        await PostAsync();
        Assert.True(await logger.MoveNextAsync().AsTask().Within());

        Assert.Equal(Errors.Unheard, Assert.Single(((FakeProxy)logger.Current).Answers).Result);
        Assert.Equal(1, _application.Counters.UnheardProxyRequests);
    }

    [Fact]
    public async Task With_a_listener_the_request_stays_open_until_he_answers()
    {
        Listen();

        await PostAsync();

        Assert.False(_request!.IsAnswered);
        _request.Complete(0);
        Assert.Equal(0, Assert.Single(_request.Answers).Result);
    }

    [Fact]
    public async Task A_stream_of_requests_is_a_listener()
    {
        await using var requests = _application.ReadMessagesAsync<FakeProxy>().GetAsyncEnumerator();

        await PostAsync();
        Assert.True(await requests.MoveNextAsync().AsTask().Within());

        Assert.False(requests.Current.IsAnswered);
    }

    [Fact]
    public async Task A_listener_that_fails_leaves_the_answer_to_the_runtime()
    {
        _line.Proxies.Subscribe(request =>
        {
            _request = (FakeProxy)request;
            throw new FormatException();
        });

        await PostAsync();

        Assert.Equal(Errors.Unheard, Assert.Single(_request!.Answers).Result);
    }

    [Fact]
    public async Task A_close_message_answers_what_is_open()
    {
        Listen();
        await PostAsync();

        _application.Post(MessageIds.Close, 1, _line.Instance);
        await _application.DrainAsync();

        Assert.Equal(Errors.Abandoned, Assert.Single(_request!.Answers).Result);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_shutdown_answers_what_is_open_before_the_native_shutdown(bool isDisposed)
    {
        Listen();
        await PostAsync();
        var wasAnswered = false;
        _application.OnShutDown = () =>
        {
            wasAnswered = _request!.IsAnswered;
            return 0;
        };

        if (isDisposed)
        {
            await _application.DisposeAsync();
        }
        else
        {
            _application.ShutDown();
        }

        Assert.True(wasAnswered);
        Assert.Equal(Errors.Abandoned, Assert.Single(_request!.Answers).Result);
    }

    [Fact]
    public async Task A_request_that_is_still_queued_at_the_shutdown_is_answered_too()
    {
        var entered = new TaskCompletionSource();
        var leave = new TaskCompletionSource();
        FakeProxy? queued = null;
        _line.Numbers.Subscribe(async _ =>
        {
            entered.SetResult();
            await leave.Task;
        });
        _application.Number(1, 7);
        await entered.Task.Within();
        _application.OnInterpret = message => queued = Make(message);
        using var marker = _line.Begin();
        var marked = marker.Start(5);
        Post();
        _application.Reply(5, 0);
        await marked.Within();

        _application.ShutDown();
        leave.SetResult();

        Assert.Equal(Errors.Abandoned, Assert.Single(queued!.Answers).Result);
    }

    [Fact]
    public async Task A_request_that_has_not_arrived_at_the_shutdown_is_answered_too()
    {
        using var entered = new ManualResetEventSlim();
        using var leave = new ManualResetEventSlim();
        FakeProxy? queued = null;
        var blocking = _line.Numbers.WaitAsync(_ =>
        {
            entered.Set();
            return leave.Wait(Guard.Patience);
        });
        _application.Number(1, 7);
        Assert.True(entered.Wait(Guard.Patience));
        _application.OnInterpret = message => queued = Make(message);
        using var marker = _line.Begin();
        var marked = marker.Start(5);
        Post();
        _application.Reply(5, 0);
        await marked.Within();

        _application.ShutDown();
        leave.Set();

        Assert.Equal(Errors.Abandoned, Assert.Single(queued!.Answers).Result);
        await Assert.ThrowsAsync<RequestEndedException>(() => blocking.Within());
    }

    [Fact]
    public async Task A_wait_for_requests_is_a_listener()
    {
        var wait = _line.Proxies.NextAsync();

        await PostAsync();

        Assert.False((await wait.Within()).IsAnswered);
    }

    public void Dispose()
    {
        _application.Dispose();
        _native.Dispose();
    }

    private unsafe FakeProxy Make(NativeMessage message) => new(_line, (byte*)message.Param1, (int)message.Param2);

    private void Listen() => _line.Proxies.Subscribe(request =>
    {
        _request = (FakeProxy)request;
        return default;
    });

    private void Post() =>
        _application.Post(MessageIds.Proxy, 1, _line.Instance, (nuint)_native.Address, (nuint)_native.Size);

    private Task PostAsync()
    {
        Post();
        return _application.DrainAsync();
    }
}

namespace Tapi.Runtime.Tests.Fakes;

/// <summary>Holds up the first loop: messages are read and queued, and nobody looks at them.</summary>
internal sealed class Held : IDisposable
{
    private static int _lastId = 100_000;
    private readonly FakeApplication _application;
    private readonly ManualResetEventSlim _leave = new();
    private readonly Task _wait;

    public Held(FakeApplication application)
    {
        _application = application;
        var entered = new ManualResetEventSlim();
        _wait = application.Marks.WaitAsync(_ =>
        {
            entered.Set();
            return _leave.Wait(Guard.Patience);
        });
        application.Post(MessageIds.Mark);
        Assert.True(entered.Wait(Guard.Patience));
    }

    /// <summary>Ends when everything posted before was read.</summary>
    public async Task ReadAsync()
    {
        var id = Interlocked.Increment(ref _lastId);
        var task = Begun(id);
        _application.Reply((uint)id, 0);
        await task.Within();
    }

    private unsafe Task<int> Begun(int id)
    {
        using var request = _application.Begin("fakeMark", 0, 0, 0, static _ => 1);
        return request.Start(id);
    }

    public void Dispose()
    {
        _leave.Set();
        Task.WhenAny(_wait).Wait(Guard.Patience);
    }
}

using Tapi.Runtime.Tests.Fakes;
using Tapi.Schedules.Tests.Scheduling;

namespace Tapi.Schedules.Tests.World;

/// <summary>
/// The program under test: callers, a clerk who takes incoming calls, somebody who cancels, and somebody who shuts down, in the middle
/// or at the end.
/// </summary>
internal sealed class Office : IDisposable
{
    private const int Callers = 2;
    private const int Actions = 40;

    private readonly Schedule _schedule;
    private readonly Lives _lives;
    private readonly GuardedMemory _memory = new();
    private readonly FakeTapi _tapi;
    private readonly WorldApplication _application;
    private readonly Queue<WorldCall> _incoming = [];
    private readonly List<Task> _tasks = [];
    private readonly List<CancellationTokenSource> _sources = [];
    private readonly List<Exception> _failures = [];
    private int _running;
    private bool _isOver;

    public Office(Schedule schedule)
    {
        _schedule = schedule;
        _tapi = new FakeTapi(schedule);
        _lives = new Lives(schedule);
        _application = new WorldApplication(_tapi, _lives, _memory);
        _application.HandlerFailed += (_, failed) => _failures.Add(failed.Exception);
        _application.Brought.Received += (_, message) => _incoming.Enqueue(message.Call);
    }

    public void Run()
    {
        for (var number = 0; number < Callers; number++)
        {
            Start($"caller {number}", Call);
        }

        Start("canceler", CancelSome);
        var clerk = _schedule.Start("clerk", TakeCalls);
        var pbx = _schedule.Start("pbx", RunPbx);
        var isEarly = _schedule.Random.Next(3) == 0;
        if (isEarly)
        {
            var step = _schedule.Random.Next(1500);
            _schedule.Wait(() => _schedule.Steps > step || _running == 0);
        }
        else
        {
            _schedule.Wait(() => _running == 0);
            _isOver = true;
            CatchUp();
            CheckObjects();
        }

        _application.ShutDown();
        _isOver = true;
        _schedule.Wait(() => _running == 0 && clerk.IsOver && pbx.IsOver);
        CheckEnd();
    }

    public void Dispose() => _memory.Dispose();

    private void Start(string name, Action body)
    {
        _running++;
        _schedule.Start(name, () =>
        {
            try
            {
                body();
            }
            catch (Exception failure) when (failure is TapiException or ObjectDisposedException or OperationCanceledException)
            {
                // The line was closed, or the application shut down.
            }

            _running--;
        });
    }

    private void Call()
    {
        for (var count = 0; count < 2; count++)
        {
            var source = new CancellationTokenSource();
            _sources.Add(source);
            var (task, id) = _application.Make(source.Token);
            Await(task);
            if (task.IsCompletedSuccessfully)
            {
                var call = task.Result;
                _lives.Heard(call, _tapi.MadeBy(id).Life);
                Use(call);
            }
        }
    }

    // Once released, a call reaches TAPI no more: its handle may be another call's.
    private void Use(WorldCall call)
    {
        var gathering = call.GatherAsync();
        _tasks.Add(gathering);
        if (_schedule.Random.Next(2) == 0)
        {
            Await(gathering);
        }

        call.Release();
        _schedule.Tell($"handle {call.HandleValue} is released");
        try
        {
            _tasks.Add(call.GatherAsync());
            throw new LifeMixedUpException("A call that was released reached TAPI.");
        }
        catch (ObjectDisposedException)
        {
            // As it should be.
        }
    }

    private void TakeCalls()
    {
        while (_schedule.Wait(() => _incoming.Count > 0 || _isOver) && _incoming.TryDequeue(out var call))
        {
            try
            {
                if (_schedule.Random.Next(4) != 0)
                {
                    Use(call);
                }
            }
            catch (Exception failure) when (failure is TapiException or ObjectDisposedException)
            {
                // The same.
            }
        }
    }

    private void CancelSome()
    {
        for (var count = 0; count < 3; count++)
        {
            _schedule.Point();
            if (_sources.Count > 0 && _schedule.Random.Next(3) == 0)
            {
                // The token runs callbacks under a lock of its own, which the schedule does not see.
                var source = _sources[_schedule.Random.Next(_sources.Count)];
                _schedule.Atomically(source.Cancel);
            }
        }
    }

    private void RunPbx()
    {
        var closes = _schedule.Random.Next(6) == 0 ? _schedule.Random.Next(Actions) : -1;
        for (var count = 0; !_isOver && (count < Actions || _schedule.Wait(() => _isOver || _tapi.HasWork)); count++)
        {
            _tapi.Act();
            if (count == closes)
            {
                _tapi.CloseLine();
            }
        }
    }

    private void Await(Task task)
    {
        _tasks.Add(task);
        _schedule.Wait(() => task.IsCompleted);
    }

    private void CatchUp()
    {
        var reached = false;
        _application.Marks.Received += (_, _) => reached = true;
        _tapi.Post(MessageIds.Mark, 0);
        _schedule.Wait(() => reached);

        // Calls that nobody waits for any more are released on their own.
        _schedule.WaitUntilQuiet();
    }

    private void CheckObjects()
    {
        foreach (var one in _application.Objects.Snapshot().OfType<WorldCall>())
        {
            Assert.True(
                one.IsReleased || _tapi.Calls.ContainsKey(one.HandleValue) || _tapi.IsClosed, $"Call {one.HandleValue} came back to life.");
        }

        foreach (var call in _tapi.Calls.Values.Where(call => _lives.ObjectOf(call) is not null))
        {
            Assert.False(_lives.ObjectOf(call)!.IsReleased, $"Life {call.Life} of handle {call.Handle} was lost.");
        }
    }

    private void CheckEnd()
    {
        Assert.All(_tasks, task => Assert.True(task.IsCompleted, "A task never ends."));
        Assert.Equal((0, 0), (_application.PendingRequests, _application.Requests.KeptCount));
        Assert.Equal((0, 0), (_application.Requests.Blocks.Live, _application.LiveObjects));
        Assert.DoesNotContain(_failures, failure => failure is LifeMixedUpException);
        _memory.AssertUntouched();
    }
}

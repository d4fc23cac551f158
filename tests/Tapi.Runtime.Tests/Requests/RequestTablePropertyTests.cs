using CsCheck;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Requests;

public class RequestTablePropertyTests
{
    [Fact]
    public void Any_history_ends_as_the_model_says_and_leaks_nothing() =>
        TableStep.Any.Array[0, 60].Sample(
            steps =>
            {
                var model = new TableModel();
                var driver = new TableDriver();
                var context = driver.Context;
                using var memory = new GuardedMemory();
                context.Blocks.Memory = memory;
                foreach (var step in steps)
                {
                    model.Apply(step);
                    driver.Apply(step);
                    Compare(model, driver);
                }

                driver.DisposeCalls();
                Assert.Equal(model.Replies - model.UsedReplies, context.Counters.UnknownReplies);
                Assert.Equal(0, context.Table.ParkedCount);
                Assert.Equal(model.Entries.Count(entry => entry.IsWaiting), context.Table.Blocks.Live);

                context.Table.Close("test", mayFree: true);
                Assert.Equal(0, context.Table.Blocks.Live);
                Assert.All(driver.Tasks.Values, task => Assert.True(task.IsCompleted));
                Assert.Empty(context.Failures);
                memory.AssertUntouched();
            },
            iter: 3000);

    [Fact]
    public void However_return_reply_cancellation_and_end_race_a_result_is_delivered_once() =>
        Gen.Shuffle(new[] { 0, 1, 2, 3 }).Sample(
            order =>
            {
                var context = new FakeRequests();
                using var source = new CancellationTokenSource();
                using var late = new CountdownEvent(1);
                using var call = context.Begin(handle: 3, late: _ => late.Signal());
                Task<uint>? task = null;
                Action[] racers =
                [
                    () => task = call.Start(5, source.Token),
                    () => context.Table.Complete(5, 0),
                    source.Cancel,
                    () => context.Table.End(3, 0, "test"),
                ];

                Parallel.ForEach(order, index => racers[index]());

                Assert.True(task!.IsCompleted);
                Assert.Equal((0, 0), (context.Table.Count, context.Table.KeptCount));
                Assert.False(context.Table.MayBringObject);
                Assert.Equal(0, context.Table.Blocks.Live);
                Assert.Equal(task.IsCompletedSuccessfully ? 0 : 1, context.Counters.LateResults);
                Assert.True(task.IsCompletedSuccessfully || late.Wait(Guard.Patience));
            },
            iter: 2000,
            threads: 1);

    private static void Compare(TableModel model, TableDriver driver)
    {
        foreach (var request in driver.Tasks.Keys)
        {
            Assert.Equal(model.Entries[request].Outcome, driver.OutcomeOf(request));
        }

        Assert.Equal(model.Entries.Count(entry => entry.IsWaiting && !entry.IsEnded), driver.Context.Table.Count);
        Assert.Equal(model.Entries.Count(entry => entry.IsWaiting && entry.IsEnded), driver.Context.Table.KeptCount);
        Assert.Equal(model.LateResults, driver.Context.Counters.LateResults);
        Assert.Equal(
            model.Entries.Count(entry => entry.IsWaiting || entry.IsInFlight), driver.Context.Table.Blocks.Live);
    }
}

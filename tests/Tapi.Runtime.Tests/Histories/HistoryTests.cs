using CsCheck;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Histories;

/// <summary>Requests, completions, objects and reused handles: whatever the order, the runtime does what the reference says.</summary>
public class HistoryTests
{
    private static readonly int Histories = Environment.GetEnvironmentVariable("TAPI_LONG") == "1" ? 1_000_000 : 5_000;

    [Fact]
    public void Any_history_goes_as_the_reference_says() =>
        Step.Any.Array[0, 60].Sample(
            steps =>
            {
                using var driver = new HistoryDriver();
                foreach (var step in steps)
                {
                    driver.Apply(step);
                    Compare(driver);
                }

                driver.Application.Dispose();
                Assert.Equal((0, 0), (driver.Application.Requests.KeptCount, driver.Application.Requests.Blocks.Live));
                Assert.All(driver.Reference.Requests, request => Assert.NotEqual(Outcome.None, driver.OutcomeOf(request)));
                Assert.Equal((0, 0L), (driver.Application.LiveObjects, driver.Application.Counters.UnknownReplies));
                driver.Application.Memory.AssertUntouched();
            },
            iter: Histories,
            print: steps => string.Join(Environment.NewLine, (object[])steps));

    [Fact]
    public void What_had_waited_for_a_call_is_not_the_next_calls()
    {
        using var driver = new HistoryDriver();
        Step[] steps =
        [
            new Step.Make(), new Step.Make(), new Step.Dial(0, 7), new Step.Change(7), new Step.Hold(), new Step.Answer(0, true),
            new Step.Release(7, IsReused: false), new Step.Dial(1, 7), new Step.Answer(1, true), new Step.LetGo(),
        ];
        foreach (var step in steps)
        {
            driver.Apply(step);
            Compare(driver);
        }

        Assert.Equal((0, 1L), (driver.Reference.Calls[1].Last, driver.Application.Counters.UndeliveredMessages));
    }

    private static void Compare(HistoryDriver driver)
    {
        var (reference, application) = (driver.Reference, driver.Application);
        foreach (var request in reference.Requests)
        {
            Assert.Equal(request.Outcome, driver.OutcomeOf(request));
        }

        foreach (var call in reference.Calls.Where(call => call.IsKnown))
        {
            var known = driver.ObjectOf(call);
            Assert.Equal(call.IsReleased, known.IsReleased);
            Assert.Equal(call.Last, (int)(known.Numbers.Last?.Number ?? 0));
        }

        Assert.True(driver.AreObjectsDistinct(), "One object stands for two calls.");
        Assert.Equal(
            (reference.Waiting, reference.Kept, reference.Live),
            (application.PendingRequests, application.Requests.KeptCount, application.LiveObjects));
        Assert.Equal(reference.Waiting + reference.Kept, application.Requests.Blocks.Live);
        if (reference.IsUnambiguous)
        {
            Assert.Equal(reference.Undelivered, application.Counters.UndeliveredMessages);
        }

        Assert.Empty(driver.Failures);
    }
}

using System.Diagnostics;

namespace Tapi.EndToEnd.Tests.Stress;

public class BusyOfficeTests
{
    private const int Seed = 20010203;
    private const int Callers = 16;
    private const int Steps = 125;

    [Fact]
    public async Task Two_thousand_requests_with_faults_and_cancellations_leave_nothing_behind()
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await using var office = new BusyOffice();
            await Task.WhenAll(Enumerable.Range(0, Callers).Select(index =>
                Task.Run(() => new Caller(office, index, Seed + index).RunAsync(Steps))));
            await office.EndAsync();
        }
        catch (Exception failure)
        {
            Assert.Fail($"Seed {Seed}, after {Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms: {failure}");
        }
    }
}

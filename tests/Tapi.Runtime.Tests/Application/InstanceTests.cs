using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Application;

/// <summary>A callback instance says which device a message is about, and with it which version was negotiated.</summary>
public class InstanceTests
{
    private readonly FakeApplication _application = new(start: false);

    [Fact]
    public void Every_device_has_its_own_from_one()
    {
        Assert.Equal([(nuint)1, (nuint)2, (nuint)3], Enumerable.Range(0, 3).Select(_ => _application.NextInstance(new TapiVersion(2, 0))));
        Assert.Equal((nuint)1, new FakeApplication(start: false).NextInstance(new TapiVersion(2, 0)));
    }

    [Fact]
    public void Each_knows_the_version_of_its_device()
    {
        var old = _application.NextInstance(new TapiVersion(1, 4));
        var current = _application.NextInstance(new TapiVersion(3, 1));

        Assert.Equal((new TapiVersion(1, 4), new TapiVersion(3, 1)), (_application.VersionOf(old), _application.VersionOf(current)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(77)]
    public void Of_an_unknown_one_the_lowest_version_is_assumed(int instance) =>
        Assert.Equal(new TapiVersion(1, 3), _application.VersionOf((nuint)instance));

    [Fact]
    public void One_that_was_given_back_is_unknown_and_not_given_out_again()
    {
        var first = _application.NextInstance(new TapiVersion(3, 1));

        _application.ForgetInstance(first);
        _application.ForgetInstance(first);

        Assert.Equal(new TapiVersion(1, 3), _application.VersionOf(first));
        Assert.NotEqual(first, _application.NextInstance(new TapiVersion(3, 1)));
    }

    [Fact]
    public void Many_threads_never_get_the_same()
    {
        var instances = new nuint[400];

        Parallel.For(0, instances.Length, i => instances[i] = _application.NextInstance(new TapiVersion((uint)i)));

        Assert.Equal(instances.Length, instances.Distinct().Count());
        Assert.All(Enumerable.Range(0, instances.Length), i => Assert.Equal((uint)i, _application.VersionOf(instances[i]).Value));
    }

    [Fact]
    public void A_released_line_gives_its_own_back_and_a_call_does_not()
    {
        var line = FakeLine.Open(_application, 1);
        var call = FakeCall.On(line, 2);

        call.Release();
        Assert.Equal(new TapiVersion(2, 2), _application.VersionOf(line.Instance));
        line.Release();
        Assert.Equal(new TapiVersion(1, 3), _application.VersionOf(line.Instance));
    }

    [Fact]
    public void Each_leads_to_its_device_and_to_what_was_opened_with_it()
    {
        var device = new object();
        var instance = _application.NextInstance(new TapiVersion(2, 0), device);
        Assert.Same(device, _application.DeviceOf(instance));
        Assert.Null(_application.OwnerOf(instance));

        var line = FakeLine.Open(_application, 1);
        Assert.Same(line, _application.OwnerOf(line.Instance));
        Assert.Null(_application.DeviceOf(line.Instance));
        line.Release();
        Assert.Null(_application.OwnerOf(line.Instance));
    }
}

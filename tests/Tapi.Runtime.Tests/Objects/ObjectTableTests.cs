using Tapi.Runtime.Objects;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Objects;

public class ObjectTableTests
{
    private readonly FakeApplication _application = new(start: false);

    [Fact]
    public void Objects_are_known_by_type_and_handle()
    {
        var line = FakeLine.Open(_application, 1);
        var call = FakeCall.On(line, 1);

        Assert.Same(line, _application.Find<FakeLine>(1));
        Assert.Same(call, _application.Find<FakeCall>(1));
        Assert.Null(_application.Find<FakeLine>(2));
        Assert.Equal(2, _application.LiveObjects);
    }

    [Fact]
    public void An_object_is_made_once_until_it_is_released()
    {
        var line = FakeLine.Open(_application, 1);
        var first = FakeCall.On(line, 2);
        Assert.Same(first, FakeCall.On(line, 2));

        first.Release();

        Assert.NotSame(first, FakeCall.On(line, 2));
    }

    [Fact]
    public void A_handle_that_was_given_out_again_belongs_to_the_younger_object()
    {
        var older = FakeLine.Open(_application, 1);
        var younger = FakeLine.Open(_application, 1);

        older.Release();

        Assert.Same(younger, _application.Find<FakeLine>(1));
        Assert.False(younger.IsReleased);
    }

    [Fact]
    public void What_was_read_before_a_release_began_is_not_about_the_object_that_has_the_handle_next()
    {
        var older = new FakeCall(_application, 7, 1);
        var table = new ObjectTable();
        table.Add(older);
        table.BeginRelease(older, messagesRead: 5);

        var younger = table.GetOrAdd(7, handle => new FakeCall(_application, handle, 1), since: 2);

        Assert.NotSame(older, younger);
        Assert.Null(table.Find<FakeCall>(7, 1, message: 5));
        Assert.Same(younger, table.Find<FakeCall>(7, 1, message: 6));
    }
}

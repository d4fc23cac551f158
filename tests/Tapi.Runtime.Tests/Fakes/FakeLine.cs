using Tapi.Runtime.Generated;

namespace Tapi.Runtime.Tests.Fakes;

internal sealed class FakeLine(TapiApplicationBase application, uint handle, nuint instance)
    : FakeObject(application, handle, instance)
{
    protected override string KindName => "line";

    protected override string? ReleaseFunction => "fakeClose";

    protected internal override bool OwnsInstance => true;

    public static FakeLine Open(TapiApplicationBase application, uint handle) =>
        application.Add(new FakeLine(application, handle, application.NextInstance(new TapiVersion(2, 2))));
}

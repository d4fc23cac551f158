namespace Tapi.Runtime.Tests.Fakes;

internal sealed class FakeLine(TapiApplication application, uint handle, nuint instance)
    : FakeObject(application, handle, instance)
{
    protected override string KindName => "line";

    protected override string? ReleaseFunction => "fakeClose";

    protected internal override bool OwnsInstance => true;

    public static FakeLine Open(TapiApplication application, uint handle) =>
        application.Objects.Add(new FakeLine(application, handle, application.NextInstance(TapiVersion.V2_2)));
}

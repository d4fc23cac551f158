using Tapi.Runtime.Generated;

namespace Tapi.Runtime.Tests.Fakes;

internal sealed class FakeCall(TapiApplicationBase application, uint handle, nuint instance) : FakeObject(application, handle, instance)
{
    protected override string KindName => "call";

    protected override string? ReleaseFunction => "fakeDeallocate";

    public static FakeCall On(FakeLine line, uint handle) =>
        line.Application.GetOrAdd(handle, value => new FakeCall(line.Application, value, line.Instance));
}

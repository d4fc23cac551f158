namespace Tapi.Runtime.Tests.Fakes;

internal sealed class FakeCall(FakeLine line, uint handle) : FakeObject(line.Application, handle, line.Instance)
{
    protected override string KindName => "call";

    protected override string? ReleaseFunction => "fakeDeallocate";

    public static FakeCall On(FakeLine line, uint handle) =>
        line.Application.GetOrAdd(handle, value => new FakeCall(line, value));
}

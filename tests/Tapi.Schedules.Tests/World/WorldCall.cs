using Tapi.Runtime.Generated;

namespace Tapi.Schedules.Tests.World;

/// <summary>A call of the program.</summary>
internal sealed unsafe class WorldCall(WorldApplication application, uint handle, nuint instance)
    : TapiObjectBase(application, handle, instance)
{
    protected override string KindName => "call";

    public Task<WorldCall> GatherAsync()
    {
        using var begun = BeginUntil("fakeGather", FakeTapi.Gather, sizeof(uint), (_, message) => application.CallIn(message));
        return begun.Start(application.Tapi.GatherDigits(HandleValue, (nint)begun.Memory));
    }

    protected override int ReleaseNative()
    {
        application.MarkAmbiguous(this);
        return application.Tapi.Deallocate(HandleValue);
    }

    protected override bool IsInvalidHandle(int result) => result == Runtime.Tests.Fakes.Errors.InvalidHandle;
}

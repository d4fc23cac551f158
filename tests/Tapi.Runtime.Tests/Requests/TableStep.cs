using CsCheck;
using Tapi.Runtime.Requests;
using Tapi.Runtime.Tests.Fakes;

namespace Tapi.Runtime.Tests.Requests;

/// <summary>One step of a random history of a request table. Request n has the id n + 1.</summary>
internal abstract record TableStep
{
    public static Gen<TableStep> Any { get; } = Gen.Frequency(
        (6, Gen.Select(Gen.UInt[1, 3], Gen.UInt[0, 2], (handle, instance) => (TableStep)new Begin(handle, instance))),
        (6, Gen.Select(Gen.Int[0, 9], Gen.Int[-1, 1], (request, sign) => (TableStep)new Return(request, sign))),
        (6, Gen.Select(Gen.Int[0, 9], Gen.Bool, (request, succeeds) => (TableStep)new Reply(request, succeeds ? 0 : Errors.Known))),
        (2, Gen.Int[0, 9].Select(request => (TableStep)new Cancel(request))),
        (1, Gen.Select(Gen.UInt[1, 3], Gen.UInt[0, 2], (handle, instance) => (TableStep)new End(handle, instance))),
        (1, Gen.Const((TableStep)new EndAll())));

    public sealed record Begin(uint Handle, uint Instance) : TableStep;

    /// <summary>The call returns an error, zero, or its request id.</summary>
    public sealed record Return(int Request, int Sign) : TableStep;

    public sealed record Reply(int Request, int Result) : TableStep;

    public sealed record Cancel(int Request) : TableStep;

    public sealed record End(uint Handle, uint Instance) : TableStep;

    public sealed record EndAll : TableStep;
}

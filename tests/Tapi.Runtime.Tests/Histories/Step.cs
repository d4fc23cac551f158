using CsCheck;

namespace Tapi.Runtime.Tests.Histories;

/// <summary>One step of a random history. A step that makes no sense where it stands does nothing.</summary>
internal abstract record Step
{
    private static readonly Gen<uint> Handles = Gen.UInt[7, 9];
    private static readonly Gen<int> Numbers = Gen.Int[0, 11];

    public static Gen<Step> Any { get; } = Gen.Frequency(
        (4, Handles.Select(handle => (Step)new Offer(handle))),
        (8, Handles.Select(handle => (Step)new Change(handle))),
        (3, Gen.Const((Step)new Make())),
        (3, Gen.Select(Numbers, Handles, (request, handle) => (Step)new Dial(request, handle))),
        (5, Gen.Select(Numbers, Gen.Bool, (request, succeeds) => (Step)new Answer(request, succeeds))),
        (5, Handles.Select(handle => (Step)new Gather(handle))),
        (5, Handles.Select(handle => (Step)new Gathered(handle))),
        (3, Handles.Select(handle => (Step)new LateCancel(handle))),
        (4, Gen.Select(Handles, Gen.Bool, (handle, isReused) => (Step)new Release(handle, isReused))),
        (2, Numbers.Select(request => (Step)new Cancel(request))),
        (2, Gen.Const((Step)new Hold())),
        (3, Gen.Const((Step)new LetGo())),
        (1, Gen.Const((Step)new Close())),
        (2, Gen.Const((Step)new Reopen())));

    /// <summary>A call comes in.</summary>
    public sealed record Offer(uint Handle) : Step;

    /// <summary>The state of a call changes.</summary>
    public sealed record Change(uint Handle) : Step;

    /// <summary>The program makes a call.</summary>
    public sealed record Make : Step;

    /// <summary>TAPI makes the call of a request, and does not reply yet.</summary>
    public sealed record Dial(int Request, uint Handle) : Step;

    /// <summary>TAPI replies.</summary>
    public sealed record Answer(int Request, bool Succeeds) : Step;

    /// <summary>The program gathers digits.</summary>
    public sealed record Gather(uint Handle) : Step;

    /// <summary>TAPI has gathered digits.</summary>
    public sealed record Gathered(uint Handle) : Step;

    /// <summary>TAPI says only now that it canceled the gathering of a call that was released.</summary>
    public sealed record LateCancel(uint Handle) : Step;

    /// <summary>The program releases a call; its handle may be given out again before the native function returns.</summary>
    public sealed record Release(uint Handle, bool IsReused) : Step;

    /// <summary>The program cancels a wait.</summary>
    public sealed record Cancel(int Request) : Step;

    /// <summary>The first loop stands still; messages are read all the same.</summary>
    public sealed record Hold : Step;

    /// <summary>The first loop runs again.</summary>
    public sealed record LetGo : Step;

    /// <summary>TAPI closes the line.</summary>
    public sealed record Close : Step;

    /// <summary>The program opens the line again, and gets the same handle.</summary>
    public sealed record Reopen : Step;
}

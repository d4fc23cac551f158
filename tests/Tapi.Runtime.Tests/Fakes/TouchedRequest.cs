using Tapi.Runtime.Requests;

namespace Tapi.Runtime.Tests.Fakes;

/// <summary>A request that counts how often it is looked at.</summary>
internal sealed class TouchedRequest(uint handle, nuint instance, MessageKey? key) : Request("fakeCall", handle, instance, owner: null)
{
    public int Touches { get; set; }

    public bool HasEnded { get; private set; }

    public override MessageKey? Key => Touched(key);

    public override bool BringsObject => Touched(false);

    public override bool OutlivesItsWait => Touched(true);

    public override void Complete(int result) => HasEnded = true;

    public override void End(string reason) => HasEnded = true;

    public override void Free()
    {
    }

    private T Touched<T>(T value)
    {
        Touches++;
        return value;
    }
}

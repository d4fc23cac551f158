using Tapi.Simulator.Abi;

namespace Tapi.Simulator.Core.Requests;

/// <summary>What an export returns, and the request whose reply it may have to wait for first.</summary>
internal readonly record struct Outcome(int Value, Request? AwaitedReply = null)
{
    public static readonly Outcome Success = new(0);

    public static implicit operator Outcome(LineError error) => new((int)error);

    public static implicit operator Outcome(PhoneError error) => new((int)error);
}

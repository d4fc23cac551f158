namespace Tapi.Runtime.Tests.Fakes;

internal static class MessageIds
{
    public const uint Number = 1;
    public const uint Close = 2;
    public const uint Reinitialize = 3;
    public const uint Mark = 4;
    public const uint Proxy = 5;
    public const uint State = 6;
    public const uint NewCall = 7;
    public const uint LineState = 8;
    public const uint Reply = 12;
    public const uint Unheard = 999;
}

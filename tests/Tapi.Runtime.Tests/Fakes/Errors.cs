namespace Tapi.Runtime.Tests.Fakes;

internal static class Errors
{
    public const int Known = unchecked((int)0x80000048);
    public const int Unknown = unchecked((int)0xC0000001);
    public const int TooSmall = unchecked((int)0x8000004D);
    public const int InvalidHandle = unchecked((int)0x80000018);
    public const int Unheard = unchecked((int)0x80000011);
    public const int Abandoned = unchecked((int)0x80000012);
}

namespace Tapi.Generator.Diagnostics;

internal static partial class DiagnosticIds
{
    public const string ReplyResult = "TAPI3009";
    public const string MessagePointer = "TAPI3010";
    public const string NeededSize = "TAPI3013";
    public const string TooSmall = "TAPI3014";
    public const string CallHandle = "TAPI3015";
}

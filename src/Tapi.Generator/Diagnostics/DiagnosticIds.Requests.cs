namespace Tapi.Generator.Diagnostics;

internal static partial class DiagnosticIds
{
    public const string RequestIgnored = "TAPI3001";
    public const string RequestDropped = "TAPI3002";
    public const string ReplyUnmatched = "TAPI3003";
    public const string ResultMisread = "TAPI3004";
    public const string ResultIgnored = "TAPI3006";
}

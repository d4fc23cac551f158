namespace Tapi.Generator.Diagnostics;

internal static partial class DiagnosticIds
{
    public const string LaterOutput = "TAPI2011";
    public const string DeadMemory = "TAPI3007";
    public const string CallbackLifetime = "TAPI3008";
}

namespace Tapi.Generator.Diagnostics;

internal static partial class DiagnosticIds
{
    public const string SetLastError = "TAPI2010";
}

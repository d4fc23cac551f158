namespace Tapi.Generator.Diagnostics;

internal static partial class DiagnosticIds
{
    public const string StructureLayout = "TAPI2012";
}

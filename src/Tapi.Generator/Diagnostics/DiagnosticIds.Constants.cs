namespace Tapi.Generator.Diagnostics;

internal static partial class DiagnosticIds
{
    public const string ConstantValue = "TAPI2013";
    public const string UnknownConstant = "TAPI2014";
    public const string NeverEqual = "TAPI3005";
    public const string CombinedFlags = "TAPI3012";
}

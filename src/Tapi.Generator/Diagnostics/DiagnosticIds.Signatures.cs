namespace Tapi.Generator.Diagnostics;

internal static partial class DiagnosticIds
{
    public const string UnknownExport = "TAPI2001";
    public const string ParameterCount = "TAPI2002";
    public const string ParameterType = "TAPI2003";
    public const string ReturnType = "TAPI2004";
    public const string HandleSize = "TAPI2005";
    public const string CallingConvention = "TAPI2015";
}

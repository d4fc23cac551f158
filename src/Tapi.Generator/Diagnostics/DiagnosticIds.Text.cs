namespace Tapi.Generator.Diagnostics;

internal static partial class DiagnosticIds
{
    public const string UnicodeToAnsiExport = "TAPI2006";
    public const string TextDisagrees = "TAPI2007";
    public const string StructureText = "TAPI2008";
    public const string SharedStructure = "TAPI2009";
    public const string SetLastError = "TAPI2010";
    public const string DecodedText = "TAPI3011";
}

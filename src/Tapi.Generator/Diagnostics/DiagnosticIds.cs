namespace Tapi.Generator.Diagnostics;

/// <summary>
/// The identifiers of all diagnostics. TAPI1xxx is about pages and the project that reads them, TAPI2xxx about declarations, TAPI3xxx about uses of imports,
/// TAPI4xxx about the generated API; each family of rules has a part of its own.
/// </summary>
internal static partial class DiagnosticIds
{
    public const string EmptyPage = "TAPI1001";
    public const string FrontMatter = "TAPI1002";
    public const string NoUid = "TAPI1003";
    public const string DuplicateUid = "TAPI1004";
    public const string NoParameters = "TAPI1005";
    public const string UnknowableType = "TAPI1006";
    public const string UnknownUid = "TAPI1007";
    public const string SyntaxNotUnderstood = "TAPI1008";
    public const string SyntaxDisagrees = "TAPI1009";
    public const string ConstantWithoutValue = "TAPI1010";
    public const string MissingPage = "TAPI1011";
    public const string NotText = "TAPI1012";
    public const string TooLong = "TAPI1013";
    public const string NameTaken = "TAPI1014";
    public const string LanguageVersion = "TAPI1090";
    public const string UnsafeBlocks = "TAPI1091";
    public const string Runtime = "TAPI1092";
}

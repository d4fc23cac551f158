namespace Tapi.Generator.Diagnostics;

/// <summary>
/// The identifiers of all diagnostics: TAPI1xxx is about pages and the project that reads them, TAPI2xxx about declarations, TAPI3xxx about
/// uses of imports,
/// TAPI4xxx about the generated API. The rule's descriptor, analyzer, fix and tests have the same name.
/// </summary>
internal static class DiagnosticIds
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
    public const string UnreadTable = "TAPI1015";
    public const string MissingSlot = "TAPI1016";
    public const string OpenFence = "TAPI1017";

    public const string NameRepeated = "TAPI1020";
    public const string NotAnIdentifier = "TAPI1021";
    public const string NameClash = "TAPI1022";
    public const string PagesDisagree = "TAPI1023";
    public const string NoLayout = "TAPI1024";
    public const string Incomplete = "TAPI1025";
    public const string Unexpected = "TAPI1026";
    public const string OutOfPlace = "TAPI1027";
    public const string DeclaredName = "TAPI1028";
    public const string UnfitConstant = "TAPI1029";
    public const string UnknownNote = "TAPI1030";
    public const string UnknownKey = "TAPI1031";
    public const string UnknownValue = "TAPI1032";
    public const string UnknownHeading = "TAPI1033";
    public const string UnknownName = "TAPI1034";
    public const string UnknownHandle = "TAPI1035";
    public const string OtherHeader = "TAPI1036";
    public const string AnsiPage = "TAPI1037";
    public const string MissingFile = "TAPI1038";
    public const string Repeated = "TAPI1039";
    public const string UnknownOption = "TAPI1040";
    public const string UnmatchedFunctions = "TAPI1041";
    public const string FunctionSeparator = "TAPI1042";

    public const string LanguageVersion = "TAPI1090";
    public const string UnsafeBlocks = "TAPI1091";
    public const string Runtime = "TAPI1092";

    public const string UnknownExport = "TAPI2001";
    public const string ParameterCount = "TAPI2002";
    public const string ParameterType = "TAPI2003";
    public const string ReturnType = "TAPI2004";
    public const string HandleSize = "TAPI2005";
    public const string UnicodeToAnsiExport = "TAPI2006";
    public const string TextDisagrees = "TAPI2007";
    public const string StructureText = "TAPI2008";
    public const string SharedStructure = "TAPI2009";
    public const string SetLastError = "TAPI2010";
    public const string LaterOutput = "TAPI2011";
    public const string StructureLayout = "TAPI2012";
    public const string ConstantValue = "TAPI2013";
    public const string UnknownConstant = "TAPI2014";
    public const string CallingConvention = "TAPI2015";

    public const string RequestIgnored = "TAPI3001";
    public const string RequestDropped = "TAPI3002";
    public const string ReplyUnmatched = "TAPI3003";
    public const string ResultMisread = "TAPI3004";
    public const string NeverEqual = "TAPI3005";
    public const string ResultIgnored = "TAPI3006";
    public const string DeadMemory = "TAPI3007";
    public const string CallbackLifetime = "TAPI3008";
    public const string ReplyResult = "TAPI3009";
    public const string MessagePointer = "TAPI3010";
    public const string DecodedText = "TAPI3011";
    public const string CombinedFlags = "TAPI3012";
    public const string NeededSize = "TAPI3013";
    public const string TooSmall = "TAPI3014";
    public const string CallHandle = "TAPI3015";
    public const string TotalSize = "TAPI3016";
    public const string ReplyUnread = "TAPI3017";
    public const string FailureKept = "TAPI3018";
    public const string EarlyRelease = "TAPI3019";
    public const string EarlyRead = "TAPI3020";
    public const string ForeignConstant = "TAPI3021";
    public const string UnaskedStatus = "TAPI3022";
    public const string MonitoredCall = "TAPI3023";

    public const string DroppedTask = "TAPI4001";
    public const string UnansweredRequest = "TAPI4002";
    public const string AnsweredTwice = "TAPI4003";
    public const string UndocumentedError = "TAPI4004";
    public const string UndisposedCall = "TAPI4005";
    public const string BlockedHandler = "TAPI4006";
    public const string SilentSource = "TAPI4007";
}

namespace Tapi.Generator.Pages;

/// <summary>What can be wrong with a page. Each kind is one diagnostic.</summary>
internal enum PageProblemKind
{
    EmptyPage,
    NoFrontMatter,
    FrontMatterNotClosed,
    NoUid,
    UnknownUid,
    DuplicateUid,
    NoParameters,
    UnknowableType,
    SyntaxNotUnderstood,
    SyntaxDisagrees,
    ConstantWithoutValue,
    MissingPage,
    NotText,
    TooLong,
    NameTaken,
    UnknownNote,
    UnknownKey,
    UnknownValue,
    UnknownHeading,
    UnknownName,
    UnknownHandle,
    OtherHeader,
    AnsiPage,
    MissingFile,
}

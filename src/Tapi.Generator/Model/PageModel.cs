using Tapi.Generator.Common;
using Tapi.Generator.Model.Declarations;

namespace Tapi.Generator.Model;

/// <summary>
/// What a page says, without its places in the text. Immutable and structurally equal: an edit that changes no fact gives an
/// equal model, and everything behind it stays cached.
/// </summary>
internal abstract record PageModel(string Uid, string Path, bool FromPackage, string Summary, string? Version)
{
    /// <summary>The thing's C name: the part of the UID behind <c>tapi.</c>, or the typedef's name.</summary>
    public abstract string CName { get; }
}

/// <summary>An exported function.</summary>
/// <param name="ExportName">The export that the page is about: the W form where there is one.</param>
/// <param name="Name">The name without the letter of its encoding: <c>lineMakeCall</c>.</param>
/// <param name="IsUnicode">Whether <paramref name="ExportName"/> is a W form.</param>
/// <param name="AnsiExports">The neutral and the A form, where the same page describes them.</param>
internal sealed record FunctionModel(
    string Uid,
    string Path,
    bool FromPackage,
    string Summary,
    string? Version,
    string ExportName,
    string Name,
    bool IsUnicode,
    EquatableArray<string> AnsiExports,
    string ReturnType,
    EquatableArray<ParameterModel> Parameters,
    CompletionModel Completion,
    string? Role,
    EquatableArray<string> Errors,
    string? ObsoleteFor) : PageModel(Uid, Path, FromPackage, Summary, Version)
{
    public override string CName => ExportName;

    /// <summary>The lower-case word that the name begins with: <c>line</c>, <c>phone</c>, <c>tapi</c>.</summary>
    public string Family => new(Name.TakeWhile(char.IsLower).ToArray());
}

/// <summary>A structure.</summary>
internal sealed record StructureModel(
    string Uid,
    string Path,
    bool FromPackage,
    string Summary,
    string? Version,
    string Name,
    EquatableArray<MemberModel> Members) : PageModel(Uid, Path, FromPackage, Summary, Version)
{
    public override string CName => Name;
}

/// <summary>A function of the application that TAPI calls.</summary>
internal sealed record CallbackModel(
    string Uid,
    string Path,
    bool FromPackage,
    string Summary,
    string? Version,
    string Name,
    CType ReturnType,
    EquatableArray<CType> Parameters) : PageModel(Uid, Path, FromPackage, Summary, Version)
{
    public override string CName => Name;
}

/// <summary>A group of constants with one prefix.</summary>
internal sealed record ConstantGroupModel(
    string Uid,
    string Path,
    bool FromPackage,
    string Summary,
    string? Version,
    string Prefix,
    ConstantGroupKind Kind,
    EquatableArray<ConstantModel> Constants) : PageModel(Uid, Path, FromPackage, Summary, Version)
{
    public override string CName => Prefix;
}

/// <summary>A message of the LINE_ or PHONE_ family.</summary>
internal sealed record MessageModel(
    string Uid,
    string Path,
    bool FromPackage,
    string Summary,
    string? Version,
    string Name,
    uint Value,
    EquatableArray<MessageSlotModel> Slots,
    string? Role,
    EndsModel? Ends,
    string? UnheardError,
    string? AbandonedError) : PageModel(Uid, Path, FromPackage, Summary, Version)
{
    public override string CName => Name;
}

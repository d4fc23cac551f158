using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Resolution.Owners;

/// <summary>The errors that a family's functions return: <c>line…</c> functions return LINEERR codes.</summary>
internal sealed record ErrorFamily(ConstantGroupModel Group, string EnumName, string ExceptionType)
{
    private const string ApiFamily = "tapi";
    private const string TooSmallSuffix = "STRUCTURETOOSMALL";

    /// <summary>The family's errors, or null when their page is not in the compilation.</summary>
    public static ErrorFamily? Of(string family, PageCatalogue catalogue)
    {
        var group = catalogue.Group(family.ToUpperInvariant() + "ERR");
        return group is null ? null : new ErrorFamily(group, ApiNames.Enum(group, catalogue), ExceptionName(family));
    }

    /// <summary>The member that says that a buffer must grow; null when the page has none.</summary>
    public EnumMember? TooSmall =>
        Member(Group.Constants.FirstOrDefault(constant => constant.Name.EndsWith(TooSmallSuffix, StringComparison.Ordinal)));

    /// <summary>The member that says that a handle is not valid, LINEERR_INVALCALLHANDLE for HCALL; null when the page has none.</summary>
    public EnumMember? InvalidHandle(string handleType) => Find($"{Group.CName}_INVAL{handleType.Substring(1)}HANDLE");

    /// <summary>The member of a C name; null when the page has none.</summary>
    public EnumMember? Find(string? name) => Member(Group.Constants.FirstOrDefault(constant => constant.Name == name));

    /// <summary>TapiException is the base class, so the family of that name takes the name of its class, TapiSystem.</summary>
    private static string ExceptionName(string family) =>
        (family == ApiFamily ? OwnerClasses.SystemClass : ApiNames.Family(family)) + "Exception";

    public EquatableArray<DocumentedError> Document(IEnumerable<string> names) => names
        .Select(name => Find(name) is { } member ? new DocumentedError(member, name) : null)
        .OfType<DocumentedError>()
        .ToEquatableArray();

    private EnumMember? Member(ConstantModel? constant) =>
        constant is null ? null : new EnumMember(EnumName, ApiNames.Constant(Group, constant.Name));
}

/// <summary>An error that a function's page lists, as a member of its family's enum.</summary>
internal sealed record DocumentedError(EnumMember Member, string CName);

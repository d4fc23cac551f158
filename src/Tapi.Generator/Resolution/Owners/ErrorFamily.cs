using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Resolution.Owners;

/// <summary>The errors that a family's functions return: <c>line…</c> functions return LINEERR codes.</summary>
internal sealed record ErrorFamily(ConstantGroupModel Group, string EnumName, string ExceptionType)
{
    // The base class of all families' exceptions.
    private const string RuntimeException = "TapiException";

    private const string TooSmallSuffix = "STRUCTURETOOSMALL";

    /// <summary>The family's errors, or null when their page is not in the compilation.</summary>
    public static ErrorFamily? Of(string family, PageCatalogue catalogue)
    {
        var group = catalogue.Group(family.ToUpperInvariant() + "ERR");
        return group is null ? null : new ErrorFamily(group, ApiNames.Enum(group, catalogue), ExceptionName(family));
    }

    /// <summary>The member that says that a buffer must grow, as C# text; zero when the page has none.</summary>
    public string TooSmall
    {
        get
        {
            foreach (var constant in Group.Constants)
            {
                if (constant.Name.EndsWith(TooSmallSuffix, StringComparison.Ordinal))
                {
                    return $"(int){EnumName}.{ApiNames.Constant(Group, constant.Name)}";
                }
            }

            return "0";
        }
    }

    private static string ExceptionName(string family)
    {
        var name = ApiNames.Family(family) + "Exception";
        return name == RuntimeException ? ApiNames.Family(family) + "ErrorException" : name;
    }

    public EquatableArray<DocumentedError> Document(IEnumerable<string> names) => names
        .Where(name => Group.Constants.Any(constant => constant.Name == name))
        .Select(name => new DocumentedError(ApiNames.Constant(Group, name), name))
        .ToEquatableArray();
}

/// <summary>An error that a function's page lists, as a member of its family's enum.</summary>
internal sealed record DocumentedError(string Member, string CName);

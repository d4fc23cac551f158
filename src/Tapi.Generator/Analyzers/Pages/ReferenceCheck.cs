using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Reading.Checks;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Analyzers.Pages;

/// <summary>Finds names that no page has. A page that cannot be read is reported itself, and not everything that names it.</summary>
internal sealed class ReferenceCheck(PageCatalogue catalogue, IReadOnlyCollection<string> broken)
{
    private const string ErrorSuffix = "ERR";
    private const string OffsetSuffix = "Offset";

    private readonly List<ConstantGroupModel> _groups = catalogue.Pages.OfType<ConstantGroupModel>().ToList();
    private readonly List<StructureModel> _structures = catalogue.Pages.OfType<StructureModel>().ToList();

    public IEnumerable<PageProblem> Problems(SpecPage page) => PageReferences.Of(page)
        .Where(reference => !IsBroken(reference.Name))
        .Select(Problem)
        .OfType<PageProblem>();

    private PageProblem? Problem(PageReference reference)
    {
        var name = reference.Name;
        return reference.Kind switch
        {
            ReferenceKind.Group when catalogue.Group(name) is null => Unknown(reference, "constant group", Groups),
            ReferenceKind.Constant when catalogue.Constant(name) is null => Unknown(reference, "constant", Constants),
            ReferenceKind.Message when catalogue.Message(name) is null =>
                Unknown(reference, "message", catalogue.Messages.Select(message => message.Name)),
            ReferenceKind.Function when catalogue.Function(name) is null =>
                Unknown(reference, "function", catalogue.Functions.Select(function => function.ExportName)),
            ReferenceKind.Error when catalogue.Constant(name) is null && ErrorsOf(name) is { } errors =>
                Unknown(reference, "error", errors.Constants.Select(constant => constant.Name)),
            ReferenceKind.Content when IsPointer(name) =>
                new PageProblem(PageProblemKind.UnknownValue, reference.Span, name, "list", string.Empty),
            ReferenceKind.Content when !IsType(name) => Unknown(reference, "type", TypeNames.All(catalogue)),
            ReferenceKind.Carried when !IsCarried(name) =>
                Unknown(reference, "type or constant group", Groups.Concat(TypeNames.All(catalogue))),
            ReferenceKind.Successor when !Items.Contains(name) && NearestName.Find(name, Items) is not null =>
                Unknown(reference, "function or other item", Items),
            ReferenceKind.Pair when !Pairs.Contains(name) => Unknown(reference, "pair of members", Pairs),
            _ => null,
        };
    }

    private IEnumerable<string> Groups => _groups.Select(group => group.Prefix);

    private IEnumerable<string> Constants => _groups.SelectMany(group => group.Constants.Items).Select(constant => constant.Name);

    /// <summary>The names of all pages, with those of functions without their letter, and the constants.</summary>
    private IEnumerable<string> Items => catalogue.Pages
        .Select(page => page.CName)
        .Concat(catalogue.Functions.Select(function => function.Name))
        .Concat(Constants);

    private IEnumerable<string> Pairs => _structures
        .SelectMany(structure => structure.Members.Items)
        .Where(member => member.Name.EndsWith(OffsetSuffix, StringComparison.Ordinal))
        .Select(member => member.Name.Substring(0, member.Name.Length - OffsetSuffix.Length));

    private bool IsBroken(string name) =>
        broken.Any(other => name == other || name.StartsWith(other + "_", StringComparison.Ordinal));

    /// <summary>The group of an error; null where its page is not in the project, so that nothing is known of its errors.</summary>
    private ConstantGroupModel? ErrorsOf(string error) =>
        catalogue.Group(error.Substring(0, error.IndexOf(ErrorSuffix, StringComparison.Ordinal) is var end and >= 0 ? end + 3 : 0));

    /// <summary>Whether a name is a type; a structure that cannot be laid out is reported on its own page.</summary>
    private bool IsType(string name) =>
        catalogue.Structure(name) is not null || TypeResolver.Resolve(new CType(name), catalogue) is not null;

    /// <summary>An address in a variable part means nothing outside the process that wrote it.</summary>
    private bool IsPointer(string name) => TypeResolver.Resolve(new CType(name), catalogue) is { IsPointer: true };

    private bool IsCarried(string name) => name.EndsWith("*", StringComparison.Ordinal)
        ? catalogue.Structure(name.TrimEnd('*')) is not null
        : catalogue.Group(name) is not null || IsType(name);

    private static PageProblem Unknown(PageReference reference, string what, IEnumerable<string> names) => new(
        PageProblemKind.UnknownName,
        reference.Span,
        what,
        reference.Name,
        Suggestion.Of(reference.Name, names));
}

using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Resolution.Constants;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Structures;

namespace Tapi.Generator.Resolution;

/// <summary>What one page becomes, seen together with all others.</summary>
internal static class PageResolver
{
    /// <summary>The items of a page, less those whose file name another page has taken.</summary>
    public static IEnumerable<ApiItem> Resolve(PageModel page, Catalogue catalogue) =>
        catalogue.IsWinner(page) ? ResolveAll(page, catalogue).Where(item => catalogue.FileNames.IsOwn(item, page.Uid)) : [];

    public static IEnumerable<ApiItem> ResolveAll(PageModel page, Catalogue catalogue)
    {
        return page switch
        {
            FunctionModel function => FunctionResolver.Resolve(function, catalogue),
            StructureModel structure => StructureResolver.Resolve(structure, catalogue),
            ConstantGroupModel group => [EnumResolver.Resolve(group, catalogue)],
            MessageModel { Role: MessageRole.ProxyRequest } message => new ProxyResolver(message, catalogue).Resolve().Concat([new MessageResolver(message, catalogue).Resolve()]),
            MessageModel message => [new MessageResolver(message, catalogue).Resolve()],
            _ => [],
        };
    }

    public static IEnumerable<ResolutionProblem> Problems(PageModel page, Catalogue catalogue)
    {
        var taken = ResolveAll(page, catalogue)
            .Where(item => !catalogue.FileNames.IsOwn(item, page.Uid))
            .Select(item => new ResolutionProblem(PageProblemKind.NameTaken, null, item.Name));
        return Unresolved(page, catalogue).Concat(taken);
    }

    private static IEnumerable<ResolutionProblem> Unresolved(PageModel page, Catalogue catalogue) => page switch
    {
        FunctionModel function => FunctionResolver.Problems(function, catalogue),
        StructureModel structure => StructureResolver.Problems(structure, catalogue),
        _ => [],
    };
}

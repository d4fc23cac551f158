using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Constants;
using Tapi.Generator.Resolution.Functions;
using Tapi.Generator.Resolution.Messages;
using Tapi.Generator.Resolution.Structures;
using Tapi.Generator.Resolution.Types;

namespace Tapi.Generator.Resolution.Api;

/// <summary>What one page becomes, seen together with all others.</summary>
internal static class PageResolver
{
    public static IEnumerable<ApiItem> Resolve(PageModel page, PageCatalogue catalogue) => page switch
    {
        FunctionModel function => FunctionResolver.Resolve(function, catalogue),
        StructureModel structure => StructureResolver.Resolve(structure, catalogue),
        ConstantGroupModel group => [EnumResolver.Resolve(group, catalogue)],
        MessageModel { Role: MessageRole.Reply } => [], // It ends a request and reaches nobody as a message.
        MessageModel message => Message(message, catalogue),
        _ => [],
    };

    private static IEnumerable<ApiItem> Message(MessageModel message, PageCatalogue catalogue)
    {
        var item = new MessageResolver(message, catalogue).Resolve();
        var wait = StateWaitResolver.Resolve(message, item, catalogue);
        return [.. ProxyResolver.Resolve(message, catalogue), item, .. wait is null ? Array.Empty<ApiItem>() : [wait]];
    }

    /// <summary>What shows to be wrong with a page once it is seen with all others.</summary>
    public static IEnumerable<ResolutionProblem> Problems(PageModel page, PageCatalogue catalogue) => page switch
    {
        FunctionModel function => FunctionResolver.Problems(function, catalogue),
        StructureModel structure => StructureResolver.Problems(structure, catalogue),
        ConstantGroupModel group => EnumResolver.Problems(group),
        MessageModel message => new MessageResolver(message, catalogue).Problems(),
        CallbackModel callback when TypeResolver.FirstUnknown(callback) is { } type =>
            [new ResolutionProblem(PageProblemKind.MissingPage, null, type.Name)],
        _ => [],
    };
}

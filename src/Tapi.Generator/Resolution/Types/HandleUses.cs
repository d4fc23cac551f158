using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Resolution.Catalogue;

namespace Tapi.Generator.Resolution.Types;

/// <summary>
/// The handle types that pages name. Nothing declares a handle type, so a name that a single page uses, and that is nearly another one,
/// is probably misspelled.
/// </summary>
internal sealed class HandleUses
{
    private readonly Dictionary<string, List<PageModel>> _uses = new(StringComparer.Ordinal);

    private HandleUses(PageCatalogue catalogue)
    {
        foreach (var page in catalogue.Pages)
        {
            foreach (var handle in Types(page).Select(HandleOf).OfType<string>().Distinct())
            {
                if (!_uses.TryGetValue(handle, out var users))
                {
                    _uses[handle] = users = [];
                }

                users.Add(page);
            }
        }
    }

    /// <summary>Handle types of the package or of several pages.</summary>
    public IEnumerable<string> Known => _uses
        .Where(use => use.Value.Count > 1 || use.Value[0].FromPackage)
        .Select(use => use.Key)
        .Concat(WindowsTypes.Names.Where(name => name[0] == 'H'));

    public static HandleUses Of(PageCatalogue catalogue) => catalogue.Derive(static all => new HandleUses(all));

    /// <summary>The handle types of a page that no other page uses and that are nearly known ones, with those.</summary>
    public IEnumerable<(string Name, string Near)> Doubtful(PageModel page)
    {
        foreach (var handle in Types(page).Select(HandleOf).OfType<string>().Distinct())
        {
            if (!Known.Contains(handle) && NearestName.Find(handle, Known) is { } near)
            {
                yield return (handle, near);
            }
        }
    }

    private static string? HandleOf(CType type)
    {
        var name = WindowsTypes.PointeeOf(type.Name) ?? type.Name;
        return WindowsTypes.IsTapiHandle(name) ? name : null;
    }

    private static IEnumerable<CType> Types(PageModel page) => page switch
    {
        FunctionModel function => function.Parameters.Select(parameter => parameter.Type),
        StructureModel structure => MemberTypes(structure.Members),
        MessageModel message => message.Slots
            .SelectMany(slot => slot.Cases.Select(item => item.Type).Concat([slot.Type])),
        _ => [],
    };

    private static IEnumerable<CType> MemberTypes(EquatableArray<MemberModel> members) => members.SelectMany(member =>
        member.Type is null ? MemberTypes(member.Members)
        : member.Content?.ElementType is { } element ? [member.Type, new CType(element)]
        : [member.Type]);
}

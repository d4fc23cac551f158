using Tapi.Generator.Common;
using Tapi.Generator.Model;
using Tapi.Generator.Pages;
using Tapi.Generator.Resolution.Catalogue;
using Tapi.Generator.Resolution.Naming;

namespace Tapi.Generator.Resolution.Constants;

/// <summary>Constant page to enum.</summary>
internal static class EnumResolver
{
    /// <summary>The constants whose C# name another constant has.</summary>
    public static IEnumerable<ResolutionProblem> Problems(ConstantGroupModel group) => group.Constants
        .GroupBy(constant => ApiNames.Constant(group, constant.Name))
        .SelectMany(same => same.Skip(1), (same, constant) => new ResolutionProblem(PageProblemKind.NameClash, constant.Name, same.Key));

    public static EnumItem Resolve(ConstantGroupModel group, PageCatalogue catalogue)
    {
        var members = group.Constants
            .Select(constant => new ConstantItem(ApiNames.Constant(group, constant.Name), constant.Name, constant.Value, constant.Summary)
            {
                Since = constant.Since,
                Obsolete = constant.IsObsolete ? new ObsoleteModel(null) : null,
            })
            .GroupBy(member => member.Name)
            .Select(same => same.First())
            .ToEquatableArray();
        return new EnumItem(ApiNames.Enum(group, catalogue), group.Prefix, group.Kind, members, Documentation.Of(group));
    }
}
